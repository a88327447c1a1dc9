package org.vestibule.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestibule.Settings;

/** Mail by way of a real SMTP server. */
class JakartaMailTest {

    private static final Message MAIL = new Message(
            "key-1",
            "alice@example.org",
            "Ihr Code für Müller",
            "012345 ist Ihr Code.",
            "<p><b>012345</b> ist für Sie.</p>",
            "012345",
            Locale.GERMAN);

    private GreenMail server;
    private int port;

    @BeforeEach
    void open() {
        ServerSetup anyPort = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(anyPort);
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private MailSender sender(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "vestibule.mail.host", "127.0.0.1",
                "vestibule.mail.port", String.valueOf(port),
                "vestibule.mail.security", "none",
                "vestibule.mail.from", "Lobby <lobby@example.org>",
                "vestibule.gateway-seconds", "1"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return Outlets.mail(Settings.read(name -> Optional.ofNullable(values.get(name)))
                        .sending())
                .orElseThrow();
    }

    @Test
    void aMailArrivesInBothForms() throws Exception {
        assertThat(sender().send(MAIL)).isEqualTo(Delivery.ACCEPTED);

        assertThat(server.waitForIncomingEmail(1)).isTrue();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Ihr Code für Müller");
        assertThat(mail.getFrom()[0]).hasToString("Lobby <lobby@example.org>");
        assertThat(mail.getAllRecipients()[0]).hasToString("alice@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertPart(parts.getBodyPart(0), "text/plain", MAIL.text());
        assertPart(parts.getBodyPart(1), "text/html", MAIL.html());
    }

    private static void assertPart(BodyPart part, String type, String content) throws Exception {
        assertThat(part.getContentType()).startsWith(type);
        assertThat(part.getContent().toString().strip()).isEqualTo(content);
    }

    @Test
    void aPasswordIsGivenWhereOneIsSet() throws Exception {
        server.setUser("lobby@example.org", "lobby", "hush");

        assertThat(sender("vestibule.mail.user", "lobby", "vestibule.mail.password", "hush")
                        .send(MAIL))
                .isEqualTo(Delivery.ACCEPTED);
        assertThat(sender("vestibule.mail.user", "lobby", "vestibule.mail.password", "wrong")
                        .send(MAIL))
                .isEqualTo(Delivery.UNREACHABLE);
    }

    /** Somebody in between who says that the server knows no TLS gets nothing to read. */
    @Test
    void aServerWithoutTlsIsNotGivenAnything() {
        assertThat(sender("vestibule.mail.security", "starttls").send(MAIL)).isEqualTo(Delivery.UNREACHABLE);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereOrDoesNotSpeakIsUnreachable() throws Exception {
        MailSender sender = sender();
        server.stop();
        assertThat(sender.send(MAIL)).isEqualTo(Delivery.UNREACHABLE);

        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            assertThat(sender("vestibule.mail.port", String.valueOf(mute.getLocalPort()))
                            .send(MAIL))
                    .isEqualTo(Delivery.UNREACHABLE);
            assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        }
    }

    @Test
    void anAddressThatIsNoneIsNotSentTo() {
        for (String to : new String[] {"nobody", "a@b@c", "alice@example.org\r\nBcc: mallory@example.org", ""}) {
            Message mail = new Message("k", to, "s", "t", "h", "c", Locale.ENGLISH);
            assertThat(sender().send(mail)).isNotEqualTo(Delivery.ACCEPTED);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aSubjectCannotBecomeAnotherHeader() throws Exception {
        Message mail = new Message(
                "k", "alice@example.org", "Hello\r\nBcc: mallory@example.org", "t", "h", "", Locale.ENGLISH);
        sender().send(mail);

        assertThat(server.getReceivedMessages())
                .allSatisfy(received -> assertThat(received.getHeader("Bcc")).isNull());
    }

    @Test
    void withoutAServerThereIsNoSender() {
        assertThat(Outlets.mail(Settings.read(name -> Optional.empty()).sending()))
                .isEmpty();
        assertThat(Outlets.mail(Settings.read(name -> Optional.ofNullable(
                                name.equals("vestibule.mail.session") ? "java:comp/mail/none" : null))
                        .sending()))
                .isEmpty();
    }
}
