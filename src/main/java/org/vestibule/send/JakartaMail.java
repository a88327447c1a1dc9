package org.vestibule.send;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.vestibule.SendingSettings.Mail;

/**
 * Mail by Jakarta Mail: through the server's own session, or to the SMTP server that the settings name.
 *
 * <p>What a mail server says is not logged: it repeats addresses.
 *
 * @param from the sender; empty for the session's own
 */
record JakartaMail(Session session, String from) implements MailSender {

    private static final Logger LOG = System.getLogger("org.vestibule.send");

    @SuppressWarnings("BanJNDI") // the name is the operator's, never a caller's
    static JakartaMail of(Mail settings, Duration patience) throws NamingException {
        Session session = settings.session().isPresent()
                ? InitialContext.<Session>doLookup(settings.session().get())
                : session(settings, patience);
        return new JakartaMail(session, settings.from());
    }

    private static Session session(Mail settings, Duration patience) {
        String millis = String.valueOf(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host().orElseThrow());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", is(settings, "tls"));
        properties.setProperty("mail.smtp.starttls.enable", is(settings, "starttls"));
        // Without "required", somebody in between could answer that the server knows no TLS.
        properties.setProperty("mail.smtp.starttls.required", is(settings, "starttls"));
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        settings.user(), settings.password().value());
            }
        });
    }

    private static String is(Mail settings, String security) {
        return String.valueOf(settings.security().equals(security));
    }

    @Override
    public Delivery send(Message message) {
        try {
            Transport.send(written(message));
            return Delivery.ACCEPTED;
        } catch (SendFailedException e) {
            LOG.log(
                    Level.WARNING,
                    "The mail server did not take a mail: {0}",
                    e.getClass().getName());
            boolean unknown = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            return unknown ? Delivery.REFUSED : Delivery.UNREACHABLE;
        } catch (MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    "The mail server cannot be used: {0}",
                    e.getClass().getName());
            return Delivery.UNREACHABLE;
        }
    }

    private MimeMessage written(Message message) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        if (from.isEmpty()) {
            mail.setFrom();
        } else {
            mail.setFrom(new InternetAddress(from, true));
        }
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.to(), true));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.locale().toLanguageTag());
        mail.setContent(new MimeMultipart("alternative", plain(message), page(message)));
        return mail;
    }

    private static MimeBodyPart plain(Message message) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(message.text(), StandardCharsets.UTF_8.name());
        return part;
    }

    private static MimeBodyPart page(Message message) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(message.html(), StandardCharsets.UTF_8.name(), "html");
        return part;
    }
}
