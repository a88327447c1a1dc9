package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who must, and who is not asked. */
class PolicyTest extends PolicyScene {

    @Test
    void theApplicationsOwnRuleDemandsBesideTheGroups() {
        Node node = node();
        node.rule = (caller, inGroup) -> caller.startsWith("extern-") || inGroup.test("finance")
                ? CallerPolicy.Demand.REQUIRED
                : CallerPolicy.Demand.OPTIONAL;

        assertThat(decision(node, "alice", "user")).isEqualTo(Decision.PASS);
        assertThat(decision(node, "extern-bob")).isEqualTo(Decision.ENROLL);
        assertThat(decision(node, "alice", "finance")).isEqualTo(Decision.ENROLL);
        assertThat(decision(node, "alice", "admin")).isEqualTo(Decision.ENROLL);
        assertThat(node.policy.demandsFactor("extern-bob", group -> false)).isTrue();
        assertThat(node.policy.demandsFactor("alice", group -> false)).isFalse();
    }

    @Test
    void aRuleThatFailsDemands() {
        Node node = node();
        node.rule = (caller, inGroup) -> {
            throw new IllegalStateException("the directory is down");
        };
        assertThat(decision(node, "alice")).isEqualTo(Decision.ENROLL);

        node.rule = (caller, inGroup) -> null;
        assertThat(decision(node, "alice")).isEqualTo(Decision.ENROLL);
    }

    @Test
    void fromAnExemptNetworkNobodyIsAskedAndEachTimeIsReported() {
        Node node = node(SIGN_INS, "1");
        node.enroll("alice");

        Admission asked = signInFromOffice(node, "alice");
        assertThat(asked.decision()).isEqualTo(Decision.PASS);
        assertThat(asked.instead()).isEqualTo(Pass.BY_NETWORK);
        assertThat(signInFromOffice(node, "carol", "admin").instead()).isEqualTo(Pass.BY_NETWORK);
        assertThat(signInFromOffice(node, "bob")).isEqualTo(Admission.FREE);
        assertThat(node.reported())
                .filteredOn(SecurityEvent.Type.CHALLENGE_SKIPPED::equals)
                .hasSize(2);
        assertThat(store.stores().graces().find("carol")).isEmpty();
    }

    @Test
    void aPassOfAnExemptNetworkIsGoodThereOnly() {
        Node node = node();
        node.enroll("alice");
        Pass pass = node.gate.admit("alice", Set.of(), signInFromOffice(node, "alice"));

        assertThat(node.gate.holds(pass, clock.instant(), true)).isTrue();
        assertThat(node.gate.holds(pass, clock.instant(), false)).isFalse();
        assertThat(node.gate.holds(pass, clock.instant())).isFalse();
        Pass proven = pass.answeredAgain(pass.epoch(), "totp", clock.instant());
        assertThat(node.gate.holds(proven, clock.instant(), false)).isTrue();
    }

    @Test
    void inShadowNobodyIsHeldAndTheReportSaysWhoWouldBe() {
        Node node = node(POLICY, "shadow", DAYS, "7");
        node.enroll("alice");

        assertThat(signIn(node, "alice").instead()).isEqualTo(Pass.IN_SHADOW);
        assertThat(signIn(node, "carol", "admin").instead()).isEqualTo(Pass.IN_SHADOW);
        assertThat(signIn(node, "bob")).isEqualTo(Admission.FREE);
        assertThat(signInFromOffice(node, "dora", "admin").decision()).isEqualTo(Decision.PASS);
        assertThat(node.policy.demandsFactor("carol", "admin"::equals)).isFalse();
        assertThat(store.stores().graces().find("carol")).isEmpty();

        Map<Decision, Rehearsal.Group> report = new Rehearsal(store.stores().readiness(), clock).report();
        assertThat(report.get(Decision.PASS).callers()).containsExactly("bob", "dora");
        assertThat(report.get(Decision.CHALLENGE)).isEqualTo(new Rehearsal.Group(1, java.util.List.of("alice")));
        assertThat(report.get(Decision.ENROLL).callers()).containsExactly("carol");
        clock.pass(Duration.ofDays(90).plusMillis(1));
        assertThat(new Rehearsal(store.stores().readiness(), clock)
                        .report()
                        .get(Decision.PASS)
                        .count())
                .isZero();
    }

    @Test
    void whatWasGivenInShadowEndsWithIt() {
        Node shadow = node(POLICY, "shadow");
        shadow.enroll("alice");
        Pass pass = shadow.gate.admit("alice", Set.of(), signIn(shadow, "alice"));

        assertThat(shadow.gate.holds(pass, clock.instant())).isTrue();
        assertThat(node().gate.holds(pass, clock.instant())).isFalse();
        assertThat(node().gate.holds(pass, clock.instant(), true)).isFalse();
    }

    @Test
    void inForceNothingIsWrittenDown() {
        Node node = node();
        decision(node, "bob");
        decision(node, "carol", "admin");

        assertThat(store.stores().readiness().counts(Instant.EPOCH)).isEmpty();
    }

    @Test
    void anAddressThatDemandsHoldsWhoHasNoFactor() {
        assertThat(node(DAYS, "7").gate.demand("bob", false).decision()).isEqualTo(Decision.ENROLL);
        assertThat(node().gate.demand("bob", true).instead()).isEqualTo(Pass.BY_NETWORK);
        assertThat(node(POLICY, "shadow").gate.demand("bob", false).instead()).isEqualTo(Pass.IN_SHADOW);
        assertThat(store.stores().readiness().callers("enroll", Instant.EPOCH, 9))
                .containsExactly("bob");
    }
}
