package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.LockedOut;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Stores;

/** Two servers over one store: run on each kind of store. */
public abstract class TwoNodesContract {

    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Moved by the tests; the database's own clock is left out of it. */
    protected final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));

    private String alice;
    private Node here;
    private Node there;

    /** The store as this node and as the other node sees it. */
    protected abstract List<Stores> bothStores();

    @BeforeEach
    void start() {
        alice = "alice-" + NAMES.incrementAndGet();
        Map<String, String> values = Map.of("vestibule.authenticators", "3");
        here = new Node(bothStores().get(0), clock, values);
        there = new Node(bothStores().get(1), clock, values);
    }

    @RepeatedTest(10)
    void ofManyAnswersWithOneCodeAtBothOneIsAdmitted() {
        VirtualAuthenticator phone = here.enroll(alice);
        String code = phone.codeAt(clock.instant());
        List<Asked> asked = List.of(here.signIn(alice), there.signIn(alice));
        AtomicInteger turn = new AtomicInteger();

        assertThat(Race.winners(20, () -> {
                    int i = turn.getAndIncrement() % 2;
                    return (i == 0 ? here : there).answer(asked.get(i), code) instanceof Admitted;
                }))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofManyWhoUseOneBackupCodeAtBothOneIsAdmitted() {
        here.enroll(alice);
        String code = here.spareCodes.renew(alice).codes().get(0);
        AtomicInteger turn = new AtomicInteger();

        assertThat(Race.winners(10, () -> {
                    Node node = turn.getAndIncrement() % 2 == 0 ? here : there;
                    return node.answerByBackupCode(node.signIn(alice), code) instanceof Admitted;
                }))
                .isEqualTo(1);
        assertThat(there.spareCodes.left(alice)).isEqualTo(9);
    }

    @RepeatedTest(3)
    void guessesAtBothNodesAreCountedTogether() {
        VirtualAuthenticator phone = here.enroll(alice);
        String wrong = phone.wrongCodeAt(clock.instant());
        AtomicInteger turn = new AtomicInteger();
        List<Outcome> outcomes = Race.answers(30, () -> {
            Node node = turn.getAndIncrement() % 2 == 0 ? here : there;
            return node.answer(node.signIn(alice), wrong);
        });

        assertThat(outcomes).filteredOn(outcome -> outcome instanceof LockedOut).hasSize(25);
        assertThat(here.stores.attempts().find(alice, "unknown").failures()).isEqualTo(5);
    }

    /** The tally and the half-way login are counted together: whoever is refused has taken of neither. */
    @RepeatedTest(3)
    void noTryIsTakenWithoutItsAttempt() {
        VirtualAuthenticator phone = here.enroll(alice);
        String wrong = phone.wrongCodeAt(clock.instant());
        List<Asked> asked = List.of(here.signIn(alice), there.signIn(alice));
        AtomicInteger turn = new AtomicInteger();
        Race.answers(20, () -> {
            int i = turn.getAndIncrement() % 2;
            return (i == 0 ? here : there).answer(asked.get(i), wrong);
        });
        int tries = asked.stream()
                .mapToInt(one -> here.stores.halfWays().tries(one.halfWayId().orElseThrow()))
                .sum();

        assertThat(here.stores.attempts().find(alice, "unknown").failures()).isEqualTo(5);
        assertThat(tries).isEqualTo(5);
    }

    @Test
    void aChangeHereEndsPassesThereAfterFiveSecondsAtTheLatest() {
        here.enroll(alice);
        Pass pass = there.gate.admit(alice, Set.of());
        assertThat(there.gate.holds(pass, clock.instant())).isTrue();
        here.spareCodes.renew(alice);

        assertThat(here.gate.holds(pass, clock.instant())).isFalse();
        clock.pass(Duration.ofSeconds(5));
        assertThat(there.gate.holds(pass, clock.instant())).isFalse();
    }

    @Test
    void aPassThatWasGivenHereHoldsThereAtOnce() {
        Pass old = there.gate.admit(alice, Set.of());
        assertThat(there.gate.holds(old, clock.instant())).isTrue();
        here.enroll(alice);
        Pass pass = here.gate.admit(alice, Set.of());

        assertThat(there.gate.holds(pass, clock.instant())).isTrue();
    }

    @Test
    void aSetupThatBeganHereIsConfirmedThereOnce() {
        Enrollment pending = here.setup.begin(alice, Optional.empty());
        String code = here.scan(pending).codeAt(clock.instant());

        assertThat(Race.winners(10, () -> there.confirm(pending, code) instanceof Setup.Result.Confirmed))
                .isEqualTo(1);
        assertThat(here.gate
                        .arrive(new Arrival(alice, group -> false, false, "sign-in"))
                        .decision())
                .isEqualTo(Decision.CHALLENGE);
        assertThat(here.spareCodes.left(alice)).isEqualTo(10);
    }

    /** The room that is left is looked at while the caller's row is held. */
    @RepeatedTest(3)
    void manySetupsAtOnceDoNotGetPastTheLimit() {
        here.enroll(alice);
        Race.winners(10, () -> {
            Enrollment pending = there.setup.begin(alice, Optional.empty());
            return there.confirm(pending, there.scan(pending).codeAt(clock.instant()))
                    instanceof Setup.Result.Confirmed;
        });

        assertThat(here.stores.enrollments().active(alice)).hasSizeBetween(1, 3);
    }

    @Test
    void ofTwoLastAuthenticatorsRemovedAtOnceOneStaysWhereOneIsDemanded() {
        here.enroll(alice);
        here.enroll(alice);
        List<Enrollment> both = here.stores.enrollments().active(alice);
        AtomicInteger turn = new AtomicInteger();
        List<Removal.Result> results = Race.answers(2, () -> {
            int i = turn.getAndIncrement();
            return (i == 0 ? here : there).removal.remove(alice, both.get(i).id(), true);
        });

        assertThat(results).hasAtLeastOneElementOfType(Removal.Result.Removed.class);
        assertThat(results).hasAtLeastOneElementOfType(Removal.Result.Demanded.class);
        assertThat(here.stores.enrollments().active(alice)).hasSize(1);
        assertThat(here.spareCodes.left(alice)).isEqualTo(10);
    }
}
