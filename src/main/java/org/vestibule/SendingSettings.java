package org.vestibule;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.vestibule.Settings.Hidden;

/**
 * The knobs of codes that are sent: what they are like, how many may be sent, and by whom.
 *
 * @param forbidden {@code vestibule.forbidden-methods}: methods that nobody may set up or be asked for
 * @param digits {@code vestibule.sent-codes.digits}: how many digits a code has
 * @param life {@code vestibule.sent-codes.seconds}: how long a code is good for
 * @param cooldown {@code vestibule.sent-codes.resend-seconds}: how long after one the next may be asked for
 * @param perHour {@code vestibule.sent-codes.per-hour}: how many a caller may have in an hour
 * @param perDay {@code vestibule.sent-codes.per-day}: how many a caller, and how many one destination, may have in a day
 * @param perAddressHour {@code vestibule.sent-codes.per-address-hour}: how many may be asked for from one network address in
 *     an hour; 0 for no limit
 * @param timeout {@code vestibule.gateway-seconds}: how long a gateway or mail server may take
 * @param sms {@code vestibule.sms.*}: the gateway for text messages
 * @param mail {@code vestibule.mail.*}: the mail server
 */
public record SendingSettings(
        Set<String> forbidden,
        int digits,
        Duration life,
        Duration cooldown,
        int perHour,
        int perDay,
        int perAddressHour,
        Duration timeout,
        Sms sms,
        Mail mail) {

    /** A gateway that takes text messages by HTTP. */
    public enum Gateway {
        NONE,
        TWILIO,
        VONAGE,
        WEBHOOK
    }

    /**
     * Where text messages go, and to which numbers.
     *
     * @param url the gateway's address; empty for its usual one
     * @param account who pays: an account or API key
     * @param password what goes with it, {@code vestibule.sms.secret}
     * @param from the number or name that a message comes from
     * @param headers more headers of a webhook's request, one {@code Name: value} a line
     * @param body a webhook's body, with {@code {to}}, {@code {text}}, {@code {code}} and {@code {id}} to be filled in
     * @param countries the countries whose numbers are taken, as ISO 3166 names them; empty for all
     * @param budget how many messages may be sent in an hour, to whomever
     */
    public record Sms(
            Gateway gateway,
            Optional<String> url,
            String account,
            Hidden password,
            String from,
            Hidden headers,
            String body,
            Set<String> countries,
            int budget) {}

    /**
     * Where mail goes.
     *
     * @param session JNDI name of the server's mail session; empty for the server named by {@code host}
     * @param host the SMTP server; empty for none
     * @param security {@code starttls}, {@code tls} or {@code none}
     * @param language of mails that nobody is there to be asked for, such as notices
     */
    public record Mail(
            Optional<String> session,
            Optional<String> host,
            int port,
            String user,
            Hidden password,
            String security,
            String from,
            String language) {}

    static SendingSettings read(Knobs knobs) {
        return new SendingSettings(
                forbidden(knobs),
                knobs.whole("vestibule.sent-codes.digits", 6, 4, 8),
                knobs.seconds("vestibule.sent-codes.seconds", 300, 60, 900),
                knobs.seconds("vestibule.sent-codes.resend-seconds", 30, 30, 300),
                knobs.whole("vestibule.sent-codes.per-hour", 5, 1, 10),
                knobs.whole("vestibule.sent-codes.per-day", 10, 1, 50),
                knobs.whole("vestibule.sent-codes.per-address-hour", 20, 0, 10_000),
                knobs.seconds("vestibule.gateway-seconds", 10, 1, 60),
                sms(knobs),
                mail(knobs));
    }

    private static Set<String> forbidden(Knobs knobs) {
        String name = "vestibule.forbidden-methods";
        Set<String> forbidden = knobs.names(name, "");
        if (!Set.of("sms", "email").containsAll(forbidden)) {
            throw new BadSetting(name, "sms, email or both, separated by a comma", "sms", String.join(",", forbidden));
        }
        return forbidden;
    }

    private static Sms sms(Knobs knobs) {
        return new Sms(
                knobs.word("vestibule.sms.gateway", Gateway.NONE),
                knobs.url("vestibule.sms.url"),
                knobs.text("vestibule.sms.account").orElse(""),
                new Hidden(knobs.text("vestibule.sms.secret").orElse("")),
                knobs.text("vestibule.sms.from").orElse(""),
                new Hidden(knobs.text("vestibule.sms.headers").orElse("")),
                knobs.text("vestibule.sms.body").orElse("{\"to\":\"{to}\",\"text\":\"{text}\"}"),
                knobs.countries("vestibule.sms.countries"),
                knobs.whole("vestibule.sms.budget-per-hour", 200, 1, 100_000));
    }

    private static Mail mail(Knobs knobs) {
        return new Mail(
                knobs.text("vestibule.mail.session"),
                knobs.text("vestibule.mail.host"),
                knobs.whole("vestibule.mail.port", 587, 1, 65_535),
                knobs.text("vestibule.mail.user").orElse(""),
                new Hidden(knobs.text("vestibule.mail.password").orElse("")),
                knobs.choice("vestibule.mail.security", "starttls", "tls", "none"),
                knobs.text("vestibule.mail.from").orElse(""),
                knobs.text("vestibule.mail.language").orElse("en"));
    }

    /** How many answers one code bears: fewer where there are only ten thousand to guess among. */
    public int tries() {
        return digits == 4 ? 3 : 5;
    }
}
