package org.vestibule.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vestibule.doctor.Finding.Level;
import org.vestibule.doctor.Finding.Subject;

/** Where the policy is weaker than it reads, the operator is told. */
class PolicyExaminationTest extends Consultation {

    @Test
    void aPolicyThatIsOnlyTriedOut() {
        values.put("vestibule.policy", "shadow");
        assertTrouble(Level.WARNING, Subject.POLICY, "not even who has one", "vestibule.policy=enforce");
        assertThat(examine().alarming()).isTrue();
    }

    @Test
    void aPeriodOfGrace() {
        values.put("vestibule.grace-days", "14");
        assertTrouble(Level.NOTE, Subject.POLICY, "without it for 14 days.", "vestibule.grace-days=0");
        values.put("vestibule.grace-sign-ins", "3");
        assertTrouble(Level.NOTE, Subject.POLICY, "for 14 days and at most 3 times.", "vestibule.grace-days=0");
    }

    @Test
    void networksThatAreNotAskedAndAProxyThatNobodyNamed() {
        values.put("vestibule.skip-networks", "192.0.2.0/24");
        assertTrouble(Level.NOTE, Subject.POLICY, "If there is a proxy before this server", "vestibule.skip-networks=");
        values.put("vestibule.trusted-proxies", "10.0.0.1");
        assertThat(trouble(Subject.POLICY).what()).doesNotContain("If there is a proxy");
    }
}
