package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who did what, as it stands in the audit trail and in the log afterwards. */
interface AuditJourneys extends Guests {

    String TRAIL = "/open/trail";

    private static List<String> entries(Person person) {
        List<String> newestFirst = new Client(person.client().home())
                .get(TRAIL + "?caller=" + person.name())
                .last()
                .body()
                .lines()
                .collect(Collectors.toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static String part(String entry, String name) {
        Matcher part = Pattern.compile("[\\[ ]" + name + "=([^,\\]]*)").matcher(entry);
        assertThat(part.find()).as(entry).isTrue();
        return part.group(1);
    }

    private static List<String> did(Person person) {
        return entries(person).stream()
                .map(entry -> String.join(
                        " ",
                        part(entry, "event"),
                        part(entry, "outcome"),
                        part(entry, "method"),
                        part(entry, "reason")))
                .map(String::strip)
                .toList();
    }

    private static List<JsonObject> lines(Person person) {
        return ServerLog.text()
                .lines()
                .filter(line -> line.contains("\"caller\":\"" + person.name() + "\""))
                .map(line -> line.substring(line.indexOf("{\"time\""), line.lastIndexOf('}') + 1))
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }

    @Test
    default void aSignInIsWrittenWithAllThatWasBeforeIt() {
        Person person = halfWayPerson().guess(1);
        person.answer(person.code()).assertSignedIn();

        assertThat(did(person))
                .containsExactly(
                        "authn_2fa_enrol_start success totp",
                        "authn_2fa_enrol_confirm success totp",
                        "authn_login_fail_2fa failure totp wrong",
                        "authn_login_successafterfail success totp 1",
                        "authn_login_success success totp");
        List<String> entries = entries(person);
        String last = entries.get(4);
        assertThat(part(last, "address")).isEqualTo("127.0.0.1");
        assertThat(part(last, "agent")).startsWith("Java-http-client/");
        assertThat(part(last, "session")).matches("[0-9a-f]{16}");
        assertThat(part(last, "attempt")).isEqualTo(part(entries.get(3), "attempt"));
        assertThat(part(last, "attempt")).isNotEqualTo(part(entries.get(2), "attempt"));
    }

    @Test
    default void theLogHasTheSameAndWhatBecameOfTheSession() {
        Person person = halfWayPerson();
        person.answer(person.code()).assertSignedIn().signOut();

        List<JsonObject> lines = lines(person);
        assertThat(lines)
                .extracting(line -> line.getString("event"))
                .containsSubsequence(
                        "authn_2fa_enrol_confirm", "authn_login_success", "session_created", "session_ended");
        JsonObject admitted = lines.stream()
                .filter(line -> line.getString("event").equals("authn_login_success"))
                .findFirst()
                .orElseThrow();
        assertThat(admitted.keySet())
                .containsExactlyInAnyOrder(
                        "time", "event", "caller", "outcome", "method", "session", "address", "agent", "node",
                        "attempt");
    }

    @Test
    default void aRemovalAndNewBackupCodesAreWritten() {
        Person person = enrolledPerson().open("/2fa/backup-codes").submit("/2fa/backup-codes");
        person.open("/2fa/disable").submit("/2fa/disable");

        assertThat(did(person)).endsWith("backup_regenerated success backup-code", "authn_2fa_disable success");
    }

    @Test
    default void aForgedFormIsWrittenOnceAMinute() {
        Person person = halfWayPerson();
        for (int i = 0; i < 3; i++) {
            person.client().post("/2fa/challenge", "method", "totp", "code", "123456", "_csrf", "forged");
        }

        assertThat(did(person)).filteredOn("malicious_csrf refused"::equals).hasSize(1);
        assertThat(lines(person))
                .filteredOn(line -> line.getString("event").equals("malicious_csrf"))
                .hasSize(3);
    }

    /** The table is away: the answer is right, and nobody gets in by it, and nothing is lost. */
    @Test
    default void whatCannotBeWrittenDoesNotHappen() {
        Person person = halfWayPerson();
        Person setter = newPerson().signIn().open("/2fa/setup").scan();
        String code = person.code();
        Client host = new Client(person.client().home());
        host.post(TRAIL, "away", "1");
        try {
            assertThat(host.status()).isEqualTo(200);
            person.answer(code).assertStatus(503);
            setter.confirm(setter.code()).assertStatus(503);
        } finally {
            host.post(TRAIL);
        }
        assertThat(host.status()).isEqualTo(200);
        setter.open("/2fa").assertStatus(200);
        assertThat(setter.program().get("/2fa").body().getBoolean("enabled")).isFalse();
        person.open("/2fa/challenge").answer(code).assertSignedIn();
        setter.open("/2fa/setup").confirm(setter.code()).assertStatus(200);
        assertThat(setter.program().get("/2fa").body().getBoolean("enabled")).isTrue();
    }

    @Test
    default void aWrongAnswerIsCountedThoughItCannotBeWritten() {
        Person person = halfWayPerson();
        Client host = new Client(person.client().home());
        host.post(TRAIL, "away", "1");
        try {
            assertThat(host.status()).isEqualTo(200);
            person.guess(1).assertStatus(401);
        } finally {
            host.post(TRAIL);
        }
        person.guess(4).assertStatus(429);

        assertThat(did(person)).filteredOn(what -> what.endsWith(" wrong")).hasSize(4);
    }

    /** By event and outcome, and by nothing that names a person. */
    @Test
    default void countersHaveNoNames() {
        Person person = halfWayPerson().guess(1);
        if (!ServerLog.SERVER.startsWith("payara")) {
            return;
        }
        String counters = new Client(person.client().home().resolve("/"))
                .get("/metrics", "Accept", "text/plain")
                .last()
                .body();
        assertThat(counters)
                .containsPattern("vestibule_events_total\\{[^}]*event=\"authn_login_fail_2fa\"[^}]*} [1-9]")
                .doesNotContain(person.name());
    }

    /** After everything that the other journeys did. */
    @Test
    @Order(Integer.MAX_VALUE)
    default void theTrailIsWholeAndNothingSecretStandsInIt() {
        Person administrator = newAdministrator().signIn();
        administrator.scan().confirm(administrator.code());
        String all = new Client(administrator.client().home()).get(TRAIL).last().body();

        assertThat(all).contains("authn_login_success");
        assertThat(Seen.secrets()).isNotEmpty().noneMatch(all::contains);
        assertThat(Seen.tokens()).noneMatch(all::contains);
        assertThat(Seen.backupCodes()).isNotEmpty().noneMatch(all::contains);
        assertThat(Seen.destinations()).noneMatch(all::contains);
        assertThat(administrator.program().get("/2fa/doctor").body().toString())
                .contains("Verified up to seal ")
                .doesNotContain("The trail is broken");
    }
}
