package org.vestibule.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.factor.Enrollable.Confirmation;
import org.vestibule.factor.Offering.Offer;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.Enrollment;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.TestKeys;

/** An authenticator's offer and its first code, and its secret under changing keys. */
class TotpSetupTest {

    private final Bench bench = new Bench();
    private final TotpFactor totp = bench.totp();
    private final Enrollment pending = totp.begin("alice", Optional.of("old"), Bench.NOON);
    private final Offer offer = totp.offer(pending, "Example");
    private final VirtualAuthenticator phone = VirtualAuthenticator.ofUri(offer.keyUri());

    private Optional<Wrong> wrong(String answer) {
        return totp.confirm(pending, answer, Bench.NOON).wrong();
    }

    @Test
    void anOfferHasANewSecretOf160BitsAndIsNotStored() {
        assertThat(offer.secret()).hasSize(32);
        assertThat(offer.secretGroups().replace(" ", "")).isEqualTo(offer.secret());
        assertThat(offer.keyUri()).startsWith("otpauth://totp/Example:alice?secret=" + offer.secret());
        assertThat(pending.sealedSecret()).startsWith("$v1$k1$").doesNotContain(offer.secret());
        assertThat(pending.replaces()).contains("old");
        assertThat(totp.offer(totp.begin("alice", Optional.empty(), Bench.NOON), "Example")
                        .secret())
                .isNotEqualTo(offer.secret());
        assertThat(bench.stores.enrollments().active("alice")).isEmpty();
    }

    @Test
    void noSecretIsPrinted() {
        assertThat(offer).hasToString("Offer");
        assertThat(pending.toString()).doesNotContain("alice", "$v1$", pending.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void aFirstCodeOfTheWindowConfirms(int step) {
        Confirmation confirmation = totp.confirm(pending, phone.codeAt(Bench.NOON, step), Bench.NOON);

        assertThat(confirmation.wrong()).isEmpty();
        assertThat(confirmation.step()).isEqualTo(phone.step(Bench.NOON) + step);
        assertThat(confirmation.spend().getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-2, DEVICE_SLOW, 60", "5, DEVICE_FAST, 150", "11, WRONG, 0", "-5000, WRONG, 0"})
    void anotherCodeIsRefusedWithTheReason(int step, Reason reason, int seconds) {
        assertThat(wrong(phone.codeAt(Bench.NOON, step))).contains(new Wrong(reason, seconds));
    }

    @Test
    void whatIsNoCodeIsMalformed() {
        assertThat(wrong(null)).contains(new Wrong(Reason.MALFORMED));
        assertThat(wrong("12345")).contains(new Wrong(Reason.MALFORMED));
    }

    @Test
    void onlyTheSecretOfTheOfferIsTheSecretOfTheOffer() {
        assertThat(totp.isSecretOf(pending, offer.secret())).isTrue();
        assertThat(totp.isSecretOf(pending, "A".repeat(32))).isFalse();
        assertThat(totp.isSecretOf(pending, "")).isFalse();
    }

    @Test
    void aSuccessWrapsTheSecretUnderTheActiveKey() {
        VirtualAuthenticator enrolled = bench.enroll(totp, "alice");
        TotpFactor rotated = bench.totp(TestKeys.ring("k2", "k1"), Map.of());
        Right right = (Right)
                rotated.look(new Factor.Given(bench.holder("alice"), "login", enrolled.codeAt(Bench.NOON)), Bench.NOON);

        assertThat(stored().sealedSecret()).startsWith("$v1$k1$");
        assertThat(right.spend().getAsBoolean()).isTrue();
        assertThat(stored().sealedSecret()).startsWith("$v1$k2$");

        TotpFactor withoutTheOldKey = bench.totp(TestKeys.ring("k2"), Map.of());
        assertThat(withoutTheOldKey.look(
                        new Factor.Given(bench.holder("alice"), "login", enrolled.codeAt(Bench.NOON, 1)), Bench.NOON))
                .isInstanceOf(Right.class);
    }

    private Enrollment stored() {
        return bench.stores.enrollments().active("alice").get(0);
    }

    @Test
    void aSecretUnderAnUnknownKeyIsTheStoresTroubleAndNotAWrongCode() {
        VirtualAuthenticator enrolled = bench.enroll(totp, "alice");
        TotpFactor stranger = bench.totp(TestKeys.ring("k9"), Map.of());

        assertThatThrownBy(() -> stranger.look(
                        new Factor.Given(bench.holder("alice"), "login", enrolled.codeAt(Bench.NOON)), Bench.NOON))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("k1");
        assertThat(stranger.enrolled(bench.holder("alice"))).isTrue();
    }

    @Test
    void aSecretThatWasCopiedFromAnotherRowIsTheStoresTrouble() {
        VirtualAuthenticator enrolled = bench.enroll(totp, "alice");
        bench.enroll(totp, "bob");
        Enrollment bobs = bench.stores.enrollments().active("bob").get(0);
        bench.stores.enrollments().rewrap(bobs.id(), bobs.sealedSecret(), stored().sealedSecret());

        assertThatThrownBy(() -> totp.look(
                        new Factor.Given(bench.holder("bob"), "login", enrolled.codeAt(Bench.NOON)), Bench.NOON))
                .isInstanceOf(StoreUnavailable.class);
    }
}
