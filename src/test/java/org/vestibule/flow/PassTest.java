package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final HalfWay HALF_WAY =
            new HalfWay("id", "alice", Set.of("user"), 3, Decision.CHALLENGE, NOON, NOON.plusSeconds(300));

    @Test
    void itSaysHowItsCallerSignedIn() {
        assertThat(Pass.byPassword("alice", Set.of(), 3, NOON).methods()).containsExactly("pwd");
        assertThat(Pass.byBoth(HALF_WAY, 4, "totp", NOON).methods()).containsExactly("pwd", "otp", "mfa");
        assertThat(Pass.byBoth(HALF_WAY, 4, "totp", NOON).withoutFactor(5).methods())
                .containsExactly("pwd");
    }

    @Test
    void itTellsItsSecondFactorInTheWordsOfThat() {
        Pass pass = Pass.byBoth(HALF_WAY, 4, "sms", NOON).inWords(List.of("otp", "sms"));
        assertThat(pass.methods()).containsExactly("pwd", "otp", "sms", "mfa");
        assertThat(pass.proof()).isEqualTo("sms");
        assertThat(pass.answeredAgain(4, "totp", NOON).methods()).containsExactly("pwd", "otp", "mfa");
    }

    @Test
    void anotherProofMovesItsTimeAndNothingElse() {
        Pass pass = Pass.byBoth(HALF_WAY, 3, "totp", NOON.plusSeconds(10));
        Pass again = pass.answeredAgain(3, "backup-code", NOON.plusSeconds(1000));

        assertThat(again.answeredAt()).contains(NOON.plusSeconds(1000));
        assertThat(again.signedInAt()).isEqualTo(NOON);
        assertThat(again.groups()).containsExactly("user");
        assertThat(again.caller()).isEqualTo("alice");
    }

    @Test
    void whoWasNotAskedHasProvenNothingHoweverLately() {
        Pass unasked = Pass.byPassword("alice", Set.of("user"), 3, NOON).instead(Pass.BY_NETWORK);

        assertThat(unasked.unasked()).isTrue();
        assertThat(unasked.methods()).containsExactly("pwd");
        assertThat(unasked.groupsWith("MFA")).containsExactly("user");
        assertThat(unasked.answeredAt()).isEmpty();
        assertThat(unasked.fresh(Duration.ofMinutes(5), NOON)).isFalse();
        assertThat(unasked.signedInAgain(NOON).fresh(Duration.ofMinutes(5), NOON))
                .isFalse();
        assertThat(unasked.signedIn(Duration.ofMinutes(5), NOON.plusSeconds(300)))
                .isTrue();
        assertThat(unasked.signedIn(Duration.ofMinutes(5), NOON.plusSeconds(301)))
                .isFalse();
        assertThat(unasked.inEpoch(4).unasked()).isTrue();
        assertThat(unasked.answeredAgain(3, "totp", NOON).unasked()).isFalse();
        assertThat(Pass.byPassword("alice", Set.of(), 3, NOON).unasked()).isFalse();
    }

    @Test
    void itIsFreshByTheLastProof() {
        Pass both = Pass.byBoth(HALF_WAY, 3, "totp", NOON.plusSeconds(100));
        assertThat(both.fresh(Duration.ofMinutes(5), NOON.plusSeconds(400))).isTrue();
        assertThat(both.fresh(Duration.ofMinutes(5), NOON.plusSeconds(401))).isFalse();

        Pass password = Pass.byPassword("alice", Set.of(), 3, NOON);
        assertThat(password.answeredAt()).isEmpty();
        assertThat(password.fresh(Duration.ofMinutes(5), NOON.plusSeconds(300))).isTrue();
        assertThat(password.fresh(Duration.ofMinutes(5), NOON.plusSeconds(301))).isFalse();
    }

    @Test
    void whereATrustedBrowserLeftTheSecondFactorOutNothingButThePasswordIsProven() {
        Pass pass = Pass.byTrustedBrowser(HALF_WAY);

        assertThat(pass.methods()).containsExactly("pwd");
        assertThat(pass.answeredAt()).isEmpty();
        assertThat(pass.proof()).isEqualTo("trusted-browser");
        assertThat(pass.groupsWith("MFA")).containsExactly("user");
        assertThat(pass.leftOut()).isTrue();
        assertThat(pass.lacksFactor()).isFalse();
        assertThat(pass.epoch()).isEqualTo(3);
        assertThat(pass.signedInAt()).isEqualTo(NOON);
    }

    @Test
    void itIsNeverFreshThenNotEvenAfterThePasswordOnceMore() {
        Pass pass = Pass.byTrustedBrowser(HALF_WAY);

        assertThat(pass.fresh(Duration.ofHours(1), NOON)).isFalse();
        assertThat(pass.inEpoch(3).signedInAgain(NOON.plusSeconds(5)).fresh(Duration.ofHours(1), NOON.plusSeconds(5)))
                .isFalse();
        assertThat(pass.answeredAgain(3, "totp", NOON).fresh(Duration.ofHours(1), NOON))
                .isTrue();
        assertThat(pass.answeredAgain(3, "totp", NOON).leftOut()).isFalse();
    }

    @Test
    void aCallerWithoutSecondFactorHasLeftNothingOut() {
        assertThat(Pass.byPassword("alice", Set.of(), 3, NOON).leftOut()).isFalse();
        assertThat(Pass.byPassword("alice", Set.of(), 3, NOON).lacksFactor()).isTrue();
        assertThat(Pass.byTrustedBrowser(HALF_WAY).withoutFactor(4).lacksFactor())
                .isTrue();
    }
}
