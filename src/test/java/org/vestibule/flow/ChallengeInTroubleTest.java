package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Holder;
import org.vestibule.factor.Verdict;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Expired;
import org.vestibule.flow.Outcome.LockedOut;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** A challenge when something does not work: nobody gets in, and nothing is lost. */
class ChallengeInTroubleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock);
    private VirtualAuthenticator phone;

    @BeforeEach
    void enroll() {
        phone = node.enroll("alice");
    }

    private String codeNow() {
        return phone.codeAt(clock.instant());
    }

    private int failures(String bucket) {
        return store.stores().attempts().find("alice", bucket).failures();
    }

    /** A factor that does something of its own when it is to look. */
    private record Scripted(Factor.Prompt asks, Function<Instant, Verdict> script) implements Factor {
        @Override
        public String method() {
            return asks.method();
        }

        @Override
        public Verdict look(Given given, Instant now) {
            return script.apply(now);
        }

        @Override
        public Optional<Prompt> prompt(Holder holder) {
            return Optional.of(asks);
        }
    }

    private Node with(Function<Instant, Verdict> script) {
        return new Node(store.stores(), clock, Map.of(), new Scripted(new Factor.Prompt("totp", 6), script));
    }

    @Test
    void anAttemptIsChargedEvenWhenLookingAtTheAnswerFails() {
        Node broken = with(now -> {
            throw new StoreUnavailable("unreadable");
        });
        Asked asked = broken.signIn("alice");

        for (int i = 1; i <= 5; i++) {
            assertThatThrownBy(() -> broken.answer(asked, "123456")).isInstanceOf(StoreUnavailable.class);
            assertThat(failures("unknown")).isEqualTo(i);
        }
        assertThat(broken.answer(asked, "123456")).isInstanceOf(LockedOut.class);
    }

    @Test
    void anAttemptIsChargedBeforeTheAnswerIsLookedAt() {
        Node watching = with(now -> {
            assertThat(failures("unknown")).isEqualTo(1);
            return new Right(() -> true);
        });

        assertThat(watching.answer(watching.signIn("alice"), "123456")).isInstanceOf(Admitted.class);
        assertThat(failures("unknown")).isZero();
    }

    @Test
    void whenTheHalfWayLoginEndsMeanwhileTheCodeIsNotSpent() {
        Asked asked = node.signIn("alice");
        String id = store.stores().enrollments().active("alice").get(0).id();
        Node late = with(now -> {
            store.stores().halfWays().close(asked.halfWayId().orElseThrow());
            return new Right(() -> store.stores().enrollments().advance(id, phone.step(now), 0, now));
        });

        assertThat(late.answer(asked, codeNow())).isNotInstanceOf(Admitted.class);
        assertThat(node.answer(node.signIn("alice"), codeNow())).isInstanceOf(Admitted.class);
    }

    @Test
    void whoIsAdmittedByTheOtherOfTwoLastAnswersIsNotShownOut() {
        Asked asked = node.signIn("alice");
        for (int i = 0; i < 3; i++) {
            node.answer(asked, phone.wrongCodeAt(clock.instant()));
        }
        String id = store.stores().enrollments().active("alice").get(0).id();
        Node late = with(now -> {
            assertThat(node.answer(asked, codeNow())).isInstanceOf(Admitted.class);
            return new Right(() -> store.stores().enrollments().advance(id, phone.step(now), 0, now));
        });

        assertThat(late.answer(asked, codeNow())).isEqualTo(new Expired());
    }

    @Test
    void whenTheStoreFailsWhileACodeIsSpentItIsNotSpent() {
        String id = store.stores().enrollments().active("alice").get(0).id();
        Node failing = with(now -> new Right(() -> {
            assertThat(store.stores().enrollments().advance(id, phone.step(now), 0, now))
                    .isTrue();
            throw new StoreUnavailable("in the middle");
        }));

        assertThatThrownBy(() -> failing.answer(failing.signIn("alice"), codeNow()))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(node.answer(node.signIn("alice"), codeNow())).isInstanceOf(Admitted.class);
    }

    @Test
    void withoutTheStoreNobodyIsAdmitted() {
        Asked asked = node.signIn("alice");
        store.goDown();
        assertThatThrownBy(() -> node.answer(asked, codeNow())).isInstanceOf(StoreUnavailable.class);
        store.comeBack();

        assertThat(node.answer(asked, codeNow())).isInstanceOf(Admitted.class);
    }
}
