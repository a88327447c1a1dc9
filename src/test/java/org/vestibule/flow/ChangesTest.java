package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.flow.Removal.Result.Demanded;
import org.vestibule.flow.Removal.Result.NotFound;
import org.vestibule.flow.Removal.Result.Removed;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** What a caller takes away, and new backup codes. */
class ChangesTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock);

    private String enrolledId(String caller) {
        Set<String> before = Set.copyOf(ids(caller));
        node.enroll(caller);
        return ids(caller).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String caller) {
        return store.stores().enrollments().active(caller).stream()
                .map(enrollment -> enrollment.id())
                .toList();
    }

    @Test
    void withTheLastOneGoTheBackupCodes() {
        String first = enrolledId("alice");
        String second = enrolledId("alice");

        assertThat(node.removal.remove("alice", first, false)).isEqualTo(new Removed(3, true));
        assertThat(node.spareCodes.left("alice")).isEqualTo(10);
        assertThat(node.removal.remove("alice", second, false)).isEqualTo(new Removed(4, false));
        assertThat(node.spareCodes.left("alice")).isZero();
        assertThat(node.gate
                        .arrive(new Arrival("alice", group -> false, false, "sign-in"))
                        .decision())
                .isEqualTo(Decision.PASS);
        assertThat(node.reported()).endsWith(SecurityEvent.Type.ENROLLMENT_REMOVED);
    }

    @Test
    void theLastOneThatIsDemandedStays() {
        String first = enrolledId("alice");
        String second = enrolledId("alice");

        assertThat(node.removal.remove("alice", first, true)).isEqualTo(new Removed(3, true));
        assertThat(node.removal.remove("alice", second, true)).isEqualTo(new Demanded());
        assertThat(ids("alice")).containsExactly(second);
        assertThat(node.spareCodes.left("alice")).isEqualTo(10);
        assertThat(store.stores().callers().epoch("alice")).isEqualTo(3);
    }

    @Test
    void nobodyRemovesWhatIsNotTheirs() {
        String alices = enrolledId("alice");
        enrolledId("bob");

        assertThat(node.removal.remove("bob", alices, false)).isEqualTo(new NotFound());
        assertThat(node.removal.remove("alice", "unknown", false)).isEqualTo(new NotFound());
        assertThat(node.removal.remove("nobody", alices, false)).isEqualTo(new NotFound());
        assertThat(ids("alice")).containsExactly(alices);
        assertThat(store.stores().callers().epoch("alice")).isEqualTo(1);
    }

    @Test
    void aRemovalEndsPasses() {
        enrolledId("alice");
        String second = enrolledId("alice");
        Pass pass = node.gate.admit("alice", Set.of());
        assertThat(node.gate.holds(pass, clock.instant())).isTrue();
        node.removal.remove("alice", second, false);

        assertThat(node.gate.holds(pass, clock.instant())).isFalse();
    }

    @Test
    void newBackupCodesEndTheOldOnesAndPasses() {
        VirtualAuthenticator phone = node.enroll("alice");
        List<String> old = node.spareCodes.renew("alice").codes();
        Pass pass = node.gate.admit("alice", Set.of());
        SpareCodes.Renewed renewed = node.spareCodes.renew("alice");

        assertThat(renewed.codes()).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(renewed.epoch()).isEqualTo(3);
        assertThat(renewed).hasToString("Renewed");
        assertThat(node.gate.holds(pass, clock.instant())).isFalse();
        assertThat(node.answerByBackupCode(node.signIn("alice"), old.get(0))).isInstanceOf(Rejected.class);
        assertThat(node.answerByBackupCode(node.signIn("alice"), renewed.codes().get(0)))
                .isInstanceOf(Admitted.class);
        assertThat(node.answer(node.signIn("alice"), phone.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void whoNeverBeganASetupGetsNoBackupCodes() {
        assertThatThrownBy(() -> node.spareCodes.renew("nobody")).isInstanceOf(StoreUnavailable.class);
        assertThat(node.spareCodes.left("nobody")).isZero();
    }
}
