package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.flow.Setup.Result.Confirmed;
import org.vestibule.flow.Setup.Result.Full;
import org.vestibule.flow.Setup.Result.Gone;
import org.vestibule.flow.Setup.Result.Refused;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.Enrollment;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** From an offer to an active enrollment. */
class SetupTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock, Map.of("vestibule.authenticators", "2"));

    private Enrollment begin() {
        return node.setup.begin("alice", Optional.empty());
    }

    private String codeNow(Enrollment pending) {
        return node.scan(pending).codeAt(clock.instant());
    }

    private long epoch() {
        return store.stores().callers().epoch("alice");
    }

    @Test
    void theFirstSetupBringsTenBackupCodesAndANewEpoch() {
        Enrollment pending = begin();
        Confirmed confirmed = (Confirmed) node.confirm(pending, codeNow(pending));

        assertThat(confirmed.epoch()).isEqualTo(1).isEqualTo(epoch());
        assertThat(confirmed.backupCodes()).hasSize(10);
        assertThat(confirmed.replaced()).isFalse();
        assertThat(node.setup.named("alice", pending.id()))
                .get()
                .extracting(Enrollment::label)
                .isEqualTo("Phone");
        assertThat(node.answerByBackupCode(
                        node.signIn("alice"), confirmed.backupCodes().get(9)))
                .isInstanceOf(Admitted.class);
        assertThat(node.reported())
                .startsWith(SecurityEvent.Type.ENROLLMENT_STARTED, SecurityEvent.Type.ENROLLMENT_CONFIRMED);
    }

    @Test
    void theConfirmingCodeIsSpent() {
        Enrollment pending = begin();
        String code = codeNow(pending);
        node.confirm(pending, code);

        assertThat(node.answer(node.signIn("alice"), code)).isEqualTo(new Rejected(new Wrong(Reason.REPLAYED), 4));
    }

    @Test
    void toBeginAndToFailLeavesTheActiveOneUntouched() {
        VirtualAuthenticator phone = node.enroll("alice");
        long epoch = epoch();
        Enrollment pending = node.setup.begin(
                "alice",
                Optional.of(node.setup.named("alice", idOf()).orElseThrow().id()));
        node.confirm(pending, node.scan(pending).wrongCodeAt(clock.instant()));

        assertThat(epoch()).isEqualTo(epoch);
        assertThat(node.answer(node.signIn("alice"), phone.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
    }

    private String idOf() {
        return store.stores().enrollments().active("alice").get(0).id();
    }

    @Test
    void aReplacementTakesThePlaceOfTheOldOneAndLeavesTheBackupCodes() {
        VirtualAuthenticator old = node.enroll("alice");
        String oldId = idOf();
        Enrollment pending = node.setup.begin("alice", Optional.of(oldId));
        VirtualAuthenticator anew = node.scan(pending);
        Confirmed confirmed = (Confirmed) node.confirm(pending, anew.codeAt(clock.instant(), -1));

        assertThat(confirmed.replaced()).isTrue();
        assertThat(confirmed.backupCodes()).as("the old ones are still good").isEmpty();
        assertThat(node.spareCodes.left("alice")).isEqualTo(10);
        assertThat(node.setup.named("alice", oldId)).isEmpty();
        assertThat(node.answer(node.signIn("alice"), old.codeAt(clock.instant())))
                .isInstanceOf(Rejected.class);
        assertThat(node.answer(node.signIn("alice"), anew.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void nobodyReplacesTheEnrollmentOfAnotherCaller() {
        node.enroll("alice");
        Enrollment pending = node.setup.begin("bob", Optional.of(idOf()));

        assertThat(pending.replaces()).isEmpty();
        node.confirm(pending, codeNow(pending));
        assertThat(node.setup.named("alice", idOf())).isPresent();
    }

    @Test
    void aFullCallerCanReplaceAndNotAdd() {
        node.enroll("alice");
        assertThat(node.setup.roomFor("alice")).isTrue();
        node.enroll("alice");
        assertThat(node.setup.roomFor("alice")).isFalse();

        Enrollment third = begin();
        assertThat(node.confirm(third, codeNow(third))).isEqualTo(new Full(2));
        Enrollment instead = node.setup.begin("alice", Optional.of(idOf()));
        assertThat(node.confirm(instead, codeNow(instead))).isInstanceOf(Confirmed.class);
        assertThat(store.stores().enrollments().active("alice")).hasSize(2);
    }

    @Test
    void tenWrongCodesEndAnOffer() {
        Enrollment pending = begin();
        String wrong = node.scan(pending).wrongCodeAt(clock.instant());
        for (int i = 0; i < 10; i++) {
            assertThat(node.confirm(pending, wrong)).isEqualTo(new Refused(new Wrong(Reason.WRONG)));
        }

        assertThat(node.confirm(pending, codeNow(pending))).isEqualTo(new Gone());
        assertThat(store.stores().enrollments().active("alice")).isEmpty();
        assertThat(epoch()).isZero();
    }

    @Test
    void anOfferEndsWithItsTimeItsUseAndTheNextOffer() {
        Enrollment first = begin();
        Enrollment second = begin();
        assertThat(node.confirm(first, codeNow(first))).isEqualTo(new Gone());

        String code = codeNow(second);
        assertThat(node.confirm(second, code)).isInstanceOf(Confirmed.class);
        assertThat(node.confirm(second, code)).isEqualTo(new Gone());

        Enrollment third = begin();
        clock.pass(Duration.ofMinutes(10));
        assertThat(node.confirm(third, codeNow(third))).isEqualTo(new Gone());
        assertThat(node.setup.pending("alice", third.id())).isEmpty();
    }

    @Test
    void nobodyConfirmsTheOfferOfAnotherCaller() {
        Enrollment pending = begin();

        assertThat(node.setup.confirm("bob", pending.id(), "", codeNow(pending), Optional.empty()))
                .isEqualTo(new Gone());
        assertThat(node.setup.pending("bob", pending.id())).isEmpty();
    }

    @Test
    void aDemandedSetupFinishesTheHalfWayLoginOrHappensNotAtAll() {
        HalfWay halfWay = node.gate.holdBack("alice", Set.of(), Decision.ENROLL);
        Enrollment pending = begin();
        String code = codeNow(pending);
        store.stores().halfWays().finish(halfWay.id(), clock.instant());

        assertThat(node.setup.confirm("alice", pending.id(), "", code, Optional.of(halfWay.id())))
                .isEqualTo(new Gone());
        assertThat(store.stores().enrollments().active("alice")).isEmpty();
        assertThat(node.spareCodes.left("alice")).isZero();
        assertThat(epoch()).isZero();

        HalfWay another = node.gate.holdBack("alice", Set.of(), Decision.ENROLL);
        assertThat(node.setup.confirm("alice", pending.id(), "", code, Optional.of(another.id())))
                .isInstanceOf(Confirmed.class);
        assertThat(store.stores().halfWays().finish(another.id(), clock.instant()))
                .isFalse();
    }

    @Test
    void onlyTheSecretOfTheOfferIsConfirmed() {
        Enrollment pending = begin();

        assertThat(node.setup.isSecretOf(pending, node.scan(pending).key())).isTrue();
        assertThat(node.setup.isSecretOf(pending, node.scan(begin()).key())).isFalse();
    }

    @Test
    void whereTheClockIsTooFarOffNobodyEnrolls() {
        Enrollment pending = begin();
        Node ahead = new Node(store.stores(), new SettableClock(clock.instant().plusSeconds(31)));

        assertThatThrownBy(() -> ahead.setup.begin("alice", Optional.empty())).hasMessageContaining("31 s apart");
        assertThatThrownBy(() -> ahead.confirm(pending, codeNow(pending))).hasMessageContaining("31 s apart");
        assertThat(node.confirm(pending, codeNow(pending))).isInstanceOf(Confirmed.class);
    }

    @Test
    void withoutTheStoreNothingBegins() {
        store.goDown();

        assertThatThrownBy(this::begin).isInstanceOf(StoreUnavailable.class);
    }
}
