package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestibule.store.StoreInspection.Report;

/** What an administrator is told of the installation, and nobody else is. */
interface DoctorJourneys extends Guests {

    String DOCTOR = "/2fa/doctor";

    private static List<String> said(Person administrator, String about) {
        return administrator.program().get(DOCTOR).assertJson(200).body().getJsonArray("findings").stream()
                .map(JsonObject.class::cast)
                .filter(finding -> finding.getString("about").equals(about))
                .map(finding -> finding.getString("level") + ": " + finding.getString("what"))
                .toList();
    }

    private Person administrator() {
        Person person = newAdministrator().signIn();
        return person.scan().confirm(person.code());
    }

    /** Payara marks it Secure by itself where there is TLS; WildFly does not, and the demo does not ask for it. */
    String COOKIE = ServerLog.SERVER.startsWith("payara")
            ? "ok: HttpOnly, Secure, SameSite=Lax."
            : "note: The session cookie is not marked Secure: a browser also sends it without TLS.";

    @Test
    default void anAdministratorSeesWhatIsInstalled() {
        Person person = administrator();
        person.open(DOCTOR).assertStatus(200).assertSays("How Vestibule is doing");
        person.assertSays("Mechanism: Vestibule is the application’s login".replace('’', '\''))
                .assertSays("At /*, for FORWARD, INCLUDE, REQUEST, ASYNC, ERROR");
        assertThat(person.page().html()).doesNotContain("jdbc:", "lobby.mv.db");

        assertThat(said(person, "version").get(0)).matches("ok: Vestibule [0-9]+\\.[0-9]+.*, its own pages at /2fa\\.");
        assertThat(said(person, "login")).containsExactly("ok: org.vestibule.http.VestibuleMechanism.");
        // A warning where this folder is among the temporary ones: the database would not outlive them.
        assertThat(said(person, "database").get(0)).matches("(ok|warning): H2 2\\.2.* behind java:app/jdbc/lobby.*");
        assertThat(said(person, "tables")).containsExactly("ok: Version " + Report.NEEDED + ".");
        assertThat(said(person, "keys")).containsExactly("ok: \"demo\" is active.");
        assertThat(said(person, "cookie")).containsExactly(COOKIE);
        assertThat(said(person, "policy"))
                .containsExactly("ok: Members of these groups must have a second factor: admin.");
    }

    @Test
    default void everyAddressThatIsOpenHalfWayIsListed() {
        List<String> open = said(administrator(), "half-way");
        assertThat(open.get(0))
                .contains("/2fa/challenge, /2fa/verify, ", "/2fa/setup, ", "/2fa/cancel")
                .doesNotContain("/2fa/disable", "/2fa/doctor", "/2fa/backup-codes");
        assertThat(open.get(1))
                .isEqualTo("ok: Of the application: /demo/*, /login, /logout, /open/*, /outbox, /spa/*; nothing else.");
    }

    /** The other journeys may have moved it already, but by less than a day, which is what is borne here. */
    @Test
    default void aClockThatIsMinutesAheadIsWarnedOfWithTheCure() {
        Person person = administrator().wait(java.time.Duration.ofMinutes(10));
        JsonObject all = person.program().get(DOCTOR).body();
        assertThat(all.getString("worst")).isEqualTo("warning");
        assertThat(said(person, "clock").get(0))
                .startsWith("warning: This node is ")
                .contains("ms ahead of the database.");
        person.open(DOCTOR).assertSays("Run NTP on this node and on the database's.");
    }

    @Test
    default void nobodyElseSeesIt() {
        newPerson().open(DOCTOR).assertAt("/login");
        newPerson().program().get(DOCTOR).assertStatus(401);
        halfWayPerson().open(DOCTOR).assertAt("/2fa/challenge").assertSays("Enter your code");
        newAdministrator().signIn().open(DOCTOR).assertAt("/2fa/setup");

        Person person = enrolledPerson().open(DOCTOR).assertAt(DOCTOR).assertStatus(403);
        person.assertSays("Your account may not do this");
        person.program().get(DOCTOR).assertProblem(403, "FORBIDDEN");
        person.submit(DOCTOR).assertStatus(403);
    }

    @Test
    default void thereIsNothingToSend() {
        Person person = administrator().open("/2fa/backup-codes");
        assertThat(person.submit(DOCTOR).status()).isEqualTo(405);
    }

    @Test
    default void theBlockIsInTheLogOnce() {
        assertThat(ServerLog.count("Vestibule guards \"/journeys/\":")).isEqualTo(1);
    }
}
