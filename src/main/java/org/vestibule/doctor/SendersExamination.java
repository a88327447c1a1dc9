package org.vestibule.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vestibule.SendingSettings;
import org.vestibule.SendingSettings.Gateway;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.send.Outlets;
import org.vestibule.send.Senders;

/** Who carries codes and notices out of the house, and why nobody does. */
record SendersExamination(SendingSettings settings, Senders senders) implements Examination {

    @Override
    public List<Finding> examine(Premises premises) {
        List<Finding> findings = new ArrayList<>(List.of(sms(), mail()));
        countries().ifPresent(findings::add);
        return findings;
    }

    private Finding sms() {
        if (settings.forbidden().contains("sms")) {
            return Finding.ok(Subject.SENDERS, "Codes by SMS are forbidden by vestibule.forbidden-methods.");
        }
        List<String> lacking = Outlets.lacking(settings.sms());
        if (senders.sms().isEmpty() && !lacking.isEmpty()) {
            return Finding.error(
                    Subject.SENDERS,
                    "Codes by SMS are not offered: the gateway \"" + gateway() + "\" needs more settings.",
                    String.join("=…, ", lacking) + "=…");
        }
        return senders.sms().isPresent()
                ? Finding.ok(
                        Subject.SENDERS, "Codes by SMS go " + way(settings.sms().gateway() == Gateway.NONE) + ".")
                : Finding.ok(Subject.SENDERS, "Codes by SMS are not offered: no vestibule.sms.gateway is set.");
    }

    private String way(boolean byBean) {
        return byBean ? "through a bean of the application's" : "through the gateway \"" + gateway() + "\"";
    }

    private String gateway() {
        return settings.sms().gateway().name().toLowerCase(Locale.ROOT);
    }

    private Finding mail() {
        if (senders.mail().isPresent()) {
            return Finding.ok(Subject.SENDERS, "Mail can be sent.");
        }
        Optional<String> session = settings.mail().session();
        if (session.isPresent() || settings.mail().host().isPresent()) {
            return Finding.error(
                    Subject.SENDERS,
                    "Mail cannot be sent: this server has no Jakarta Mail, or no mail session "
                            + session.map(name -> "\"" + name + "\"").orElse("") + ".",
                    "vestibule.mail.session=java:comp/mail/yours");
        }
        return Finding.ok(
                Subject.SENDERS,
                "No mail is sent, neither codes nor notices: neither vestibule.mail.session nor vestibule.mail.host is set.");
    }

    private Optional<Finding> countries() {
        boolean all = senders.sms().isPresent() && settings.sms().countries().isEmpty();
        return all
                ? Optional.of(Finding.note(
                        Subject.SENDERS,
                        "Text messages go to the mobile telephones of every country. Whoever lets others pay for messages"
                                + " looks for that.",
                        "vestibule.sms.countries=DE,AT,CH"))
                : Optional.empty();
    }
}
