package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** How long, and how often, a caller may still do without. */
class GracePeriodTest extends PolicyScene {

    private void set(Instant time) {
        clock.pass(Duration.between(clock.instant(), time));
    }

    @Test
    void graceByDaysEndsToTheMillisecond() {
        Node node = node(DAYS, "7");
        Instant end = clock.instant().plus(Duration.ofDays(7));

        Admission first = signIn(node, "carol", "admin");
        assertThat(first.decision()).isEqualTo(Decision.PASS);
        assertThat(first.grace()).contains(new GraceLeft(end.toEpochMilli(), -1));
        assertThat(first.instead()).isEmpty();

        clock.pass(Duration.ofDays(7).minusMillis(1));
        assertThat(signIn(node, "carol", "admin").grace()).contains(new GraceLeft(end.toEpochMilli(), -1));
        clock.pass(Duration.ofMillis(1));
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.ENROLL);
        assertThat(node.policy.graceLeft("carol", "admin"::equals)).isEmpty();
    }

    @Test
    void graceBySignInsCountsEachOnce() {
        Node node = node(SIGN_INS, "3");

        for (int left = 2; left >= 0; left--) {
            Admission admission = signIn(node, "carol", "admin");
            assertThat(admission.decision()).isEqualTo(Decision.PASS);
            assertThat(admission.grace()).contains(new GraceLeft(0, left));
            assertThat(node.policy.graceLeft("carol", "admin"::equals)).contains(new GraceLeft(0, left));
        }
        clock.pass(Duration.ofDays(1000));
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.ENROLL);
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.ENROLL);
    }

    @Test
    void ofOneSignInEveryRequestIsLetInAndOneIsCounted() {
        Node node = node(SIGN_INS, "2");
        for (String signIn : java.util.List.of("first", "second")) {
            Arrival arrival = new Arrival("carol", "admin"::equals, false, signIn);
            assertThat(Race.winners(10, () -> node.gate.arrive(arrival).decision() == Decision.PASS))
                    .isEqualTo(10);
        }
        assertThat(store.stores().graces().find("carol").orElseThrow().signIns())
                .isEqualTo(2);
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.ENROLL);
    }

    @Test
    void withDaysAndSignInsTheFirstThatIsOverEndsIt() {
        Node node = node(DAYS, "7", SIGN_INS, "2");

        assertThat(signIn(node, "carol", "admin").grace().orElseThrow().signInsLeft())
                .isEqualTo(1);
        assertThat(decision(node, "dora", "admin")).isEqualTo(Decision.PASS);
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.PASS);
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.ENROLL);
        clock.pass(Duration.ofDays(7));
        assertThat(decision(node, "dora", "admin")).isEqualTo(Decision.ENROLL);
    }

    @Test
    void aClockThatIsSetBackBeginsNoGraceAgain() {
        Node node = node(DAYS, "7", SIGN_INS, "3");
        GraceLeft before = signIn(node, "carol", "admin").grace().orElseThrow();

        set(clock.instant().minus(Duration.ofDays(30)));
        GraceLeft after = signIn(node, "carol", "admin").grace().orElseThrow();
        assertThat(after.untilMillis()).isEqualTo(before.untilMillis());
        assertThat(after.signInsLeft()).isEqualTo(before.signInsLeft() - 1);

        set(Instant.ofEpochMilli(before.untilMillis()));
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.ENROLL);
        set(Instant.ofEpochMilli(before.untilMillis()).minusMillis(1));
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.PASS);
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.ENROLL);
    }

    @Test
    void whoEnrolledAndLostItAgainHasNoNewGrace() {
        Node node = node(SIGN_INS, "1");
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.PASS);
        node.enroll("carol");
        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.CHALLENGE);
        store.stores().enrollments().active("carol").forEach(one -> node.removal.remove("carol", one.id(), false));

        assertThat(decision(node, "carol", "admin")).isEqualTo(Decision.ENROLL);
    }

    @Test
    void ofWhomNothingIsDemandedNoGraceIsCounted() {
        Node node = node(SIGN_INS, "1");
        for (int i = 0; i < 3; i++) {
            Admission admission = signIn(node, "alice", "user");
            assertThat(admission).isEqualTo(Admission.FREE);
        }
        assertThat(store.stores().graces().find("alice")).isEmpty();
        assertThat(node.policy.graceLeft("alice", "user"::equals)).isEmpty();
    }
}
