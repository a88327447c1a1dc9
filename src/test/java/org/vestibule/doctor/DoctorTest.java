package org.vestibule.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestibule.doctor.Finding.Level;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.send.Pouch;
import org.vestibule.store.StoreInspection.Report;
import org.vestibule.store.TestKeys;

/** Databases, tables, keys and clocks that are not as they should be, and the line that cures each. */
class DoctorTest extends Consultation {

    @Test
    void whereNothingIsWrongNothingIsCured() {
        assertThat(examine().worst()).isEqualTo(Level.OK);
        assertThat(examine().alarming()).isFalse();
        assertThat(examine().findings())
                .allSatisfy(finding -> assertThat(finding.cure()).isEmpty());
        assertThat(examine().findings().stream().map(Finding::about).distinct())
                .containsExactlyInAnyOrder(Subject.values());
    }

    @Test
    void atStartNobodyCameOverTlsYet() {
        assertThat(doctor().glance(application.atStart().premises()).findings())
                .noneMatch(finding -> finding.about() == Subject.TRANSPORT);
    }

    @Test
    void aDatabaseThatForgets() {
        store = new Report("H2 2.2.224", false, Report.NEEDED, true, true);
        assertTrouble(Level.WARNING, Subject.DATABASE, "enrollments are lost at restart", "vestibule.data-source=");
    }

    @Test
    void aDatabaseThatIsDown() {
        down = true;
        assertTrouble(
                Level.ERROR, Subject.DATABASE, "The database does not answer. Until the database answers", "Start the");
        assertThat(said(Subject.FILTER)).as("what can be seen without it").hasSize(1);
    }

    @Test
    void anAuditTrailThatLostItsEnd() {
        audit.cut = true;
        assertTrouble(
                Level.ERROR, Subject.AUDIT, "The trail is broken: The seals after 1 are missing.", "docs/audit.md");
    }

    @Test
    void anAuditTrailThatNobodyKeeps() {
        values.put("vestibule.audit", "log");
        assertTrouble(Level.NOTE, Subject.AUDIT, "not written into the database", "vestibule.audit=table,log");
    }

    @Test
    void tablesThatAreMissing() {
        store = new Report("PostgreSQL 17.6", true, 0, false, false);
        assertTrouble(Level.ERROR, Subject.TABLES, "The tables are not there", "vestibule.schema=create");
    }

    @Test
    void tablesThatAreTooOld() {
        store = new Report("PostgreSQL 17.6", true, 1, true, false);
        assertTrouble(Level.ERROR, Subject.TABLES, "The tables have version 1", "vestibule.schema=create");
    }

    @Test
    void aTableThatLostItsOneRow() {
        store = new Report("PostgreSQL 17.6", true, Report.NEEDED, true, false);
        assertTrouble(Level.ERROR, Subject.TABLES, "has lost its one row", "INSERT INTO vestibule_turns");
    }

    @Test
    void tablesMadeByHand() {
        store = new Report("PostgreSQL 17.6", true, 0, true, true);
        assertTrouble(
                Level.NOTE,
                Subject.TABLES,
                "do not tell their version",
                "INSERT INTO vestibule_schema VALUES (" + Report.NEEDED + ");");
    }

    @ParameterizedTest
    @CsvSource({
        "2000, OK",
        "-2000, OK",
        "2001, WARNING",
        "-2001, WARNING",
        "30000, WARNING",
        "30001, ERROR",
        "-30001, ERROR"
    })
    void clocksThatDisagree(long millis, Level level) {
        clock.pass(Duration.ofMillis(millis));
        assertThat(examine().worst()).isEqualTo(level);
        assertThat(said(Subject.CLOCK).get(0))
                .startsWith("This node is " + Math.abs(millis) + " ms " + (millis < 0 ? "behind" : "ahead of"));
        if (level != Level.OK) {
            assertThat(trouble(Subject.CLOCK).cure()).startsWith("Run NTP");
        }
    }

    @Test
    void aRotationThatIsUnderWayAndOneThatIsDone() {
        keys = TestKeys.ring("k2", "k1");
        underOtherKeys = 3;
        assertThat(said(Subject.KEYS))
                .containsExactly(
                        "\"k2\" is active; also there: k1.",
                        "3 secrets or backup codes still want another key than \"k2\"; keep it until this is 0.");
        underOtherKeys = 0;
        assertTrouble(Level.NOTE, Subject.KEYS, "Nothing stored wants another key", "take the others out");
        assertThat(doctor().glance(application.premises()).worst())
                .as("at start no rows are counted")
                .isEqualTo(Level.OK);
    }

    @Test
    void theBlockHasALineForEachFindingAndEachCure() {
        store = new Report("H2 2.2.224", false, Report.NEEDED, true, true);
        Diagnosis diagnosis = examine();

        assertThat(diagnosis.alarming()).isTrue();
        assertThat(diagnosis.block().lines())
                .hasSize(diagnosis.findings().size() + 1)
                .contains("  OK      version     Vestibule 1.2.3, its own pages at /2fa.")
                .contains("                      -> vestibule.data-source=java:app/jdbc/yours");
    }

    @Test
    void aGatewayThatIsHalfSet() {
        values.put("vestibule.sms.gateway", "twilio");
        values.put("vestibule.sms.account", "AC123");
        assertTrouble(
                Level.ERROR,
                Subject.SENDERS,
                "the gateway \"twilio\" needs more settings",
                "vestibule.sms.secret=…, vestibule.sms.from=…");
    }

    @Test
    void textMessagesToAllTheWorld() {
        senders = new Pouch().senders();
        assertTrouble(Level.NOTE, Subject.SENDERS, "of every country", "vestibule.sms.countries=");
        values.put("vestibule.sms.countries", "DE");
        assertThat(said(Subject.SENDERS))
                .containsExactly("Codes by SMS go through a bean of the application's.", "Mail can be sent.");
    }

    @Test
    void aMailSessionThatIsNotThere() {
        values.put("vestibule.mail.session", "java:comp/mail/none");
        assertTrouble(
                Level.ERROR, Subject.SENDERS, "no mail session \"java:comp/mail/none\"", "vestibule.mail.session=");
    }

    @Test
    void textMessagesThatAreForbidden() {
        values.put("vestibule.forbidden-methods", "sms");
        assertThat(said(Subject.SENDERS)).contains("Codes by SMS are forbidden by vestibule.forbidden-methods.");
    }
}
