package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vestibule.it.host.Strongroom;

/** An application that asks for two factors where it asks for groups. */
interface GroupJourneys extends Guests {

    @Test
    default void whoHasProvenTwoFactorsHasTheGroupForIt() {
        Person person = newPerson().signIn();
        assertThat(person.open("/strongroom").status()).isEqualTo(403);
        person.setUp().open("/strongroom");
        assertThat(person.client().last().body()).isEqualTo(Strongroom.MARK);
        person.signInHalfWay().open("/strongroom").assertAt("/2fa/challenge");
        person.answer(person.code()).assertAt("/strongroom");
        assertThat(person.client().last().body()).isEqualTo(Strongroom.MARK);
    }

    @Test
    default void whoGivesUpTheSecondFactorGivesUpTheGroup() {
        Person person = enrolledPerson().open("/2fa/disable").submit("/2fa/disable");
        assertThat(person.open("/strongroom").status()).isEqualTo(403);
    }
}
