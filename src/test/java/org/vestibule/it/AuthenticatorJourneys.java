package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestibule.kit.VirtualAuthenticator;

/** Several authenticators, another one in place of an old one, and none again. */
interface AuthenticatorJourneys extends Guests {

    @Test
    default void fiveAuthenticatorsAreKeptApartByNameAndASixthIsRefused() {
        Person person = newPerson().signIn();
        List<VirtualAuthenticator> phones = new ArrayList<>();
        for (String label : List.of("One", "Two", "Three", "Four", "Five")) {
            phones.add(person.setUp(label).phone());
        }
        person.open("/2fa");
        assertThat(person.page().select(".list h3").eachText()).containsExactly("One", "Two", "Three", "Four", "Five");
        person.open("/2fa/setup").assertAt("/2fa");
        person.program().post("/2fa/setup").assertProblem(409, "BAD_REQUEST");
        for (VirtualAuthenticator phone : phones) {
            person.carry(phone).signInHalfWay().answer(person.code()).assertSignedIn();
        }
    }

    @Test
    default void aNameIsShortAndOneLineOrElseTheUsualOne() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        person.confirm(person.code(), "x".repeat(41)).assertStatus(400).assertSays("That name cannot be used");
        assertThat(person.field("label").attr("aria-invalid")).isEqualTo("true");
        person.confirm(person.code(), "a\u202eb").assertStatus(400);
        person.confirm(person.code(), "a\nb").assertStatus(400);
        person.confirm(person.code(), " ").assertStatus(200).open("/2fa");
        assertThat(person.page().select(".list h3").text()).isEqualTo("Authenticator app");
    }

    @Test
    default void aNameIsShownAsTextWhateverItIs() {
        Person person = newPerson().signIn().setUp("<b>\"&amp;'${7*6}").open("/2fa");
        assertThat(person.page().select(".list h3").text()).isEqualTo("<b>\"&amp;'${7*6}");
    }

    @Test
    default void aReplacedPhoneIsRefusedAndTheNewOneTaken() {
        Person person = enrolledPerson();
        VirtualAuthenticator old = person.phone();
        List<String> codes = person.backupCodes();
        String id = firstAuthenticator(person);
        person.open("/2fa/setup?replace=" + id).assertSays("You are replacing Phone");
        person.scan().confirm(person.code(), "New phone").assertAt("/2fa").assertSays("has been replaced");
        assertThat(person.page().select(".list h3").eachText()).containsExactly("New phone");
        VirtualAuthenticator replacement = person.phone();
        person.carry(old).signInHalfWay().answer(person.code()).assertStatus(401);
        person.carry(replacement).answer(person.code()).assertSignedIn();
        person.signOut().signIn().answerWithBackupCode(codes.get(0)).assertSignedIn();
    }

    @Test
    default void aReplacementThatIsNotConfirmedReplacesNothing() {
        Person person = enrolledPerson();
        VirtualAuthenticator phone = person.phone();
        String id = firstAuthenticator(person);
        person.open("/2fa/setup?replace=" + id).scan();
        person.carry(phone).signInHalfWay().answer(person.code()).assertSignedIn();
    }

    @Test
    default void aNewSetupAsksSomebodyWhoseAnswerIsOldForACode() {
        Person person = enrolledPerson().wait(Duration.ofMinutes(6));
        VirtualAuthenticator phone = person.phone();
        person.open("/2fa/setup").assertAt("/2fa/challenge").assertSays("Confirm it’s you");
        person.answer(person.code()).assertAt("/2fa/setup");
        person.scan().confirm(person.code(), "Second").assertStatus(200);
        person.carry(phone).signInHalfWay().answer(person.code()).assertSignedIn();
    }

    @Test
    default void whoTurnsItOffIsNotAskedAnyMoreAndMayBeginAgain() {
        Person person = enrolledPerson();
        List<String> codes = person.backupCodes();
        person.open("/2fa/disable")
                .assertSays("Turn off")
                .submit("/2fa/disable")
                .assertAt("/2fa");
        person.assertSays("Set up two-step sign-in").signOut().signIn().assertSignedIn();
        person.setUp().signInHalfWay().answerWithBackupCode(codes.get(0)).assertStatus(401);
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void turningItOffAsksSomebodyWhoseAnswerIsOldForACode() {
        Person person = enrolledPerson().wait(Duration.ofMinutes(6)).open("/2fa/disable");
        person.submit("/2fa/disable").assertStatus(401);
        person.submit("/2fa/disable", "code", person.wrongCode()).assertStatus(401);
        person.submit("/2fa/disable", "code", person.backupCodes().get(0)).assertAt("/2fa");
        person.assertSays("Set up two-step sign-in");
    }

    @Test
    default void aLostPhoneIsRemovedAndTheOtherOneStays() {
        Person person = newPerson().signIn().setUp("Kept");
        VirtualAuthenticator kept = person.phone();
        person.setUp("Lost");
        VirtualAuthenticator lost = person.phone();
        String id = person.program()
                .get("/2fa")
                .body()
                .getJsonArray("methods")
                .getJsonObject(1)
                .getString("id");
        person.open("/2fa/disable?id=" + id).submit("/2fa/disable", "id", id).assertAt("/2fa");
        person.carry(lost).signInHalfWay().answer(person.code()).assertStatus(401);
        person.carry(kept).answer(person.code()).assertSignedIn();
    }

    @Test
    default void nobodyRemovesWhatIsSomebodyElses() {
        Person victim = enrolledPerson();
        String id = victim.program()
                .get("/2fa")
                .body()
                .getJsonArray("methods")
                .getJsonObject(0)
                .getString("id");
        Person other = enrolledPerson();
        other.program().post("/2fa/disable", "id", id).assertStatus(404);
        other.open("/2fa/disable?id=" + id).assertAt("/2fa");
        victim.signOut().signIn().assertChallenged();
    }

    @Test
    default void tooManyWrongCodesLeaveAReplacementAReplacement() {
        Person person = enrolledPerson();
        String id = firstAuthenticator(person);
        person.open("/2fa/setup?replace=" + id).scan();
        for (int i = 0; i < 10; i++) {
            person.confirm(person.wrongCode(), "New phone").assertStatus(401);
        }
        person.confirm(person.wrongCode(), "New phone")
                .assertSays("There were too many wrong codes, so here is a new picture.")
                .assertSays("You are replacing Phone");
        person.scan().confirm(person.code(), "New phone").assertAt("/2fa").assertSays("has been replaced");
        assertThat(person.page().select(".list h3").eachText()).containsExactly("New phone");
    }

    private static String firstAuthenticator(Person person) {
        return person.program()
                .get("/2fa")
                .body()
                .getJsonArray("methods")
                .getJsonObject(0)
                .getString("id");
    }
}
