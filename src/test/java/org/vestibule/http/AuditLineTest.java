package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vestibule.flow.Circumstances;
import org.vestibule.flow.SecurityEvent;

/** One event is one line, whatever its caller is called. */
class AuditLineTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static String line(String caller, String agent) {
        SecurityEvent event = new SecurityEvent(SecurityEvent.Type.REJECTED, caller, "totp", NOON)
                .because("wrong")
                .in(new Circumstances("0123456789abcdef", "192.0.2.7", agent, "attempt"));
        return AuditLine.of(event, "node-1");
    }

    @Test
    void theLineHasAllFields() {
        assertThat(line("alice", "Mozilla"))
                .isEqualTo("{\"time\":\"2026-11-22T12:00:00Z\",\"event\":\"authn_login_fail_2fa\",\"caller\":\"alice\","
                        + "\"outcome\":\"failure\",\"method\":\"totp\",\"reason\":\"wrong\","
                        + "\"session\":\"0123456789abcdef\",\"address\":\"192.0.2.7\",\"agent\":\"Mozilla\","
                        + "\"node\":\"node-1\",\"attempt\":\"attempt\"}");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        SecurityEvent event = new SecurityEvent(SecurityEvent.Type.CSRF_REFUSED, "", "", NOON);

        assertThat(AuditLine.of(event, "n"))
                .isEqualTo("{\"time\":\"2026-11-22T12:00:00Z\",\"event\":\"malicious_csrf\",\"outcome\":\"refused\","
                        + "\"node\":\"n\"}");
    }

    @Test
    void noNameBreaksOutOfItsFieldOrItsLine() {
        String hostile = "eve\",\"event\":\"authn_login_success\r\n{\"x\":1}\u2028\u0085\u001b[31m ä😀 {0}";
        String line = line(hostile, hostile);

        assertThat(line).matches("[\\x20-\\x7e]+");
        JsonObject read = Json.createReader(new StringReader(line)).readObject();
        assertThat(read.getString("caller")).isEqualTo(hostile);
        assertThat(read.getString("event")).isEqualTo("authn_login_fail_2fa");
    }
}
