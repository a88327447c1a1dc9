package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.factor.OldSecret;
import org.vestibule.factor.OldSecrets;
import org.vestibule.factor.Resealing;
import org.vestibule.flow.Import.Newcomer;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.TestKeys;
import org.vestibule.store.memory.MemoryStore;

/** What comes from elsewhere: asked for once, or brought as a list; and from one key to the next. */
class MovingTest {

    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final List<String> asked = new ArrayList<>();
    private Optional<OldSecret> answer = Optional.of(OldSecret.usual(KEY).labelled("From before"));

    private Optional<OldSecret> ask(String caller) {
        synchronized (asked) {
            asked.add(caller);
        }
        return answer;
    }

    private Node node(OldSecrets... old) {
        return new Node(store.stores(), clock, Map.of(), List.of(old), TestKeys.ring("k1"));
    }

    private static Decision arrive(Node node) {
        return node.arrive("alice");
    }

    @Test
    void anOldSecretIsAskedForOnceAndWorks() {
        Node node = node(this::ask);
        assertThat(arrive(node)).isEqualTo(Decision.CHALLENGE);
        assertThat(arrive(node)).isEqualTo(Decision.CHALLENGE);
        assertThat(asked).containsExactly("alice");
        String code = VirtualAuthenticator.ofKey(KEY).codeAt(clock.instant());
        assertThat(node.answer(node.signIn("alice"), code)).isInstanceOf(Admitted.class);
        assertThat(node.answer(node.signIn("alice"), code)).isInstanceOf(Rejected.class);
        assertThat(node.administration.state("alice").methods())
                .extracting(CallerState.Method::label)
                .containsExactly("From before");
        assertThat(node.reported()).startsWith(SecurityEvent.Type.ENROLLMENT_IMPORTED);
    }

    @Test
    void thatThereIsNoneIsRememberedToo() {
        answer = Optional.empty();
        Node node = node(this::ask);
        assertThat(arrive(node)).isEqualTo(Decision.PASS);
        answer = Optional.of(OldSecret.usual(KEY));
        assertThat(arrive(node)).isEqualTo(Decision.PASS);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsRemovedDoesNotComeBack() {
        Node before = node();
        before.enroll("alice");
        Node node = node(this::ask);
        assertThat(arrive(node)).isEqualTo(Decision.CHALLENGE);
        node.administration.reset("alice", new Act("carol", "why"));
        assertThat(arrive(node)).isEqualTo(Decision.PASS);
        assertThat(asked).isEmpty();
    }

    @Test
    void whoCannotBeAskedForStaysOut() {
        Node node = node(caller -> {
            throw new IllegalStateException("no such column");
        });
        assertThatThrownBy(() -> arrive(node)).isInstanceOf(StoreUnavailable.class);
        assertThat(arrive(node(this::ask))).isEqualTo(Decision.CHALLENGE);
    }

    @Test
    void ofManyAtOnceOneMovesIt() {
        Node node = node(this::ask);
        assertThat(Race.winners(8, () -> arrive(node) == Decision.CHALLENGE)).isEqualTo(8);
        assertThat(node.administration.state("alice").methods()).hasSize(1);
    }

    @Test
    void aListIsTakenOnceHoweverOftenItIsGiven() {
        Node node = node();
        List<Newcomer> list = Stream.of("alice", "bob", "alice", "alice")
                .map(caller -> new Newcomer(1, caller, OldSecret.usual(KEY)))
                .toList();
        assertThat(node.imports.look(list).added()).hasSize(2);
        assertThat(node.administration.state("alice").enabled()).isFalse();
        assertThat(node.imports.take(list).known()).isEqualTo(2);
        long epoch = store.stores().callers().epoch("alice");
        assertThat(node.imports.look(list).known()).isEqualTo(4);
        assertThat(node.imports.take(list).known()).isEqualTo(4);

        assertThat(node.administration.state("alice").methods()).hasSize(1);
        assertThat(store.stores().callers().epoch("alice")).isEqualTo(epoch);
        assertThat(arrive(node)).isEqualTo(Decision.CHALLENGE);
    }

    @Test
    void nobodyGetsMoreAuthenticatorsThanAllowed() {
        Node node = node();
        List<Newcomer> list = Stream.of("A", "B", "C", "D", "E", "F")
                .map(last -> new Newcomer(1, "alice", OldSecret.usual(KEY.substring(0, 31) + last)))
                .toList();
        assertThat(node.imports.look(list).full()).hasSize(1);
        assertThat(node.imports.take(list).full()).hasSize(1);
        assertThat(node.administration.state("alice").methods()).hasSize(5);
    }

    @Test
    void aListIsTakenAsAWholeOrNotAtAll() {
        Node node = node();
        List<Newcomer> list =
                List.of(new Newcomer(1, "alice", OldSecret.usual(KEY)), new Newcomer(2, "bob", OldSecret.usual(KEY)));
        store.goDown();
        assertThatThrownBy(() -> node.imports.take(list)).isInstanceOf(StoreUnavailable.class);
        store.comeBack();
        assertThat(node.administration.state("alice").enabled()).isFalse();
        assertThat(node.reported()).isEmpty();
    }

    @Test
    void everySecretGoesToTheActiveKeyAndWorksThere() {
        Node before = node();
        VirtualAuthenticator phone = before.enroll("alice");
        for (int i = 0; i < 450; i++) {
            before.setup.begin("guest-" + i, Optional.empty());
        }
        Node after = new Node(store.stores(), clock, Map.of(), List.of(), TestKeys.ring("k2", "k1"));
        assertThat(after.resealing.all()).isEqualTo(new Resealing.Report(451, 0));
        assertThat(after.resealing.all()).isEqualTo(new Resealing.Report(0, 0));
        Node alone = new Node(store.stores(), clock, Map.of(), List.of(), TestKeys.ring("k2"));
        assertThat(alone.answer(alone.signIn("alice"), phone.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void whatCannotBeOpenedIsCountedAndLeft() {
        Node before = node();
        before.enroll("alice");
        Node without = new Node(store.stores(), clock, Map.of(), List.of(), TestKeys.ring("k2"));
        assertThat(without.resealing.all()).isEqualTo(new Resealing.Report(0, 1));
    }
}
