package org.vestibule.send;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.NamingException;
import org.vestibule.BadSetting;
import org.vestibule.SendingSettings;
import org.vestibule.SendingSettings.Gateway;
import org.vestibule.SendingSettings.Mail;
import org.vestibule.SendingSettings.Sms;

/**
 * The senders that come with Vestibule, as the settings name them.
 *
 * <p>What is half set, or not to be had on this server, is no sender: the method is not offered then, and the doctor says why.
 */
public final class Outlets {

    private static final Logger LOG = System.getLogger("org.vestibule.send");
    private static final String HEADER = "[A-Za-z0-9-]+:[^\\r\\n]*";

    private Outlets() {}

    /** The gateway for text messages; empty when none is named or something about it is not set. */
    public static Optional<SmsSender> sms(SendingSettings settings) {
        Sms sms = settings.sms();
        if (sms.gateway() == Gateway.NONE || !lacking(sms).isEmpty()) {
            return Optional.empty();
        }
        HttpGateway.Dialect dialect =
                switch (sms.gateway()) {
                    case TWILIO -> new Twilio(sms);
                    case VONAGE -> new Vonage(sms);
                    default -> new Webhook(checked(sms));
                };
        return Optional.of(new HttpGateway(dialect, settings.timeout()));
    }

    private static Sms checked(Sms sms) {
        boolean readable =
                sms.headers().value().lines().filter(line -> !line.isBlank()).allMatch(line -> line.matches(HEADER));
        if (!readable) {
            throw new BadSetting("vestibule.sms.headers", "write each header as \"Name: value\", one a line.");
        }
        return sms;
    }

    /** The settings that the gateway needs and does not have. */
    public static List<String> lacking(Sms sms) {
        Stream<String> names =
                switch (sms.gateway()) {
                    case NONE -> Stream.empty();
                    case WEBHOOK -> Stream.of("url").filter(name -> sms.url().isEmpty());
                    case TWILIO, VONAGE ->
                        Stream.of(
                                        sms.account().isEmpty() ? "account" : "",
                                        sms.password().value().isEmpty() ? "secret" : "",
                                        sms.from().isEmpty() ? "from" : "")
                                .filter(name -> !name.isEmpty());
                };
        return names.map(name -> "vestibule.sms." + name).toList();
    }

    /** The mail server; empty when none is named, or the server has no Jakarta Mail or no session of that name. */
    public static Optional<MailSender> mail(SendingSettings settings) {
        Mail mail = settings.mail();
        if (mail.session().isEmpty() && mail.host().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(sender(mail, settings.timeout()));
        } catch (NamingException | LinkageError e) {
            LOG.log(Level.WARNING, "Mail cannot be sent: " + e);
            return Optional.empty();
        }
    }

    /** Apart, so that a server without Jakarta Mail never loads a class that names it, unless mail is asked for. */
    private static MailSender sender(Mail mail, Duration patience) throws NamingException {
        return JakartaMail.of(mail, patience);
    }
}
