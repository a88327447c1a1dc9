package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Hosts that leave their callers some time, or some sign-ins. */
interface GraceJourneys extends Policies {

    @Test
    default void forSomeDaysItSaysUntilWhen() {
        // Half a day back first: after a whole one, the clocks are no further apart than they may be.
        Person carol =
                administrator("days").wait(Duration.ofHours(-12)).signIn().assertSignedIn();
        assertThat(carol.page().select("#grace").text()).contains("until 20", "Set up now", "Later");
        carol.open("/account?later").assertAt("/account");
        assertThat(carol.page().select("#grace")).isEmpty();
        Policies.assertPasswordOnly(carol);

        carol.open("/2fa").assertSays("Until then you can still sign in without it.");
        assertThat(carol.page().select("#later")).hasSize(1);
        JsonObject settings = carol.program().get("/2fa").assertJson(200).body();
        assertThat(settings.getBoolean("required")).isTrue();
        assertThat(settings.getJsonObject("grace").getString("until")).startsWith("20");
        assertThat(settings.getJsonObject("grace").isNull("signInsLeft")).isTrue();
        JsonObject login = new App(carol).signIn().program().assertJson(200).body();
        assertThat(login.getJsonObject("grace")).isEqualTo(settings.getJsonObject("grace"));

        carol.wait(Duration.ofDays(1)).assertOutside().signIn().assertAt("/2fa/setup");
        carol.open("/account")
                .assertAt("/2fa/setup")
                .scan()
                .confirm(carol.code())
                .assertSignedIn();
    }

    @Test
    default void soManySignInsAndThenTheSetup() {
        Person carol = administrator("tries").signIn().assertSignedIn();
        carol.open("/2fa").assertSays("You can sign in without it one more time.");
        carol.signOut().signIn().assertSignedIn();
        carol.open("/2fa").assertSays("next time you will set it up first");
        carol.signOut().signIn().assertAt("/2fa/setup");
        new App(carol).signIn().program().assertProblem(403, "2FA_SETUP_REQUIRED");
        carol.scan().confirm(carol.code()).assertSignedIn();
    }

    @Test
    default void whoSetsItUpInTimeIsToldNoMore() {
        Person carol = administrator("tries").signIn().setUp().assertSignedIn();
        assertThat(carol.page().select("#grace")).isEmpty();
        JsonObject settings = carol.program().get("/2fa").assertJson(200).body();
        assertThat(settings.containsKey("grace")).isFalse();
        carol.signInHalfWay().assertChallenged();
    }
}
