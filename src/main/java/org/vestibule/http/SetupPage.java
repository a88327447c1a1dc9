package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vestibule.Settings;
import org.vestibule.factor.Factors;
import org.vestibule.factor.Offering.Offer;
import org.vestibule.flow.Setup;
import org.vestibule.otp.QrCode;
import org.vestibule.store.Enrollment;

/** The pages of a setup, for the servlet that begins it and the one that confirms it. */
@Dependent
final class SetupPage {

    private final Settings settings;
    private final Setup setup;
    private final Factors factors;

    @Inject
    SetupPage(Settings settings, Setup setup, Factors factors) {
        this.settings = settings;
        this.setup = setup;
        this.factors = factors;
    }

    /**
     * Shows the offer.
     *
     * @param invalid the field that the message concerns, {@code label} or {@code code}; empty without a message
     */
    void show(Visit visit, int status, Enrollment pending, String message, String invalid)
            throws ServletException, IOException {
        Offer offer = offer(visit, pending);
        Map<String, Object> model = new HashMap<>(Map.of(
                "caller", visit.caller(),
                "qrCode", QrCode.of(offer.keyUri()).dataUri(),
                "keyUri", offer.keyUri(),
                "secretGroups", List.of(offer.secretGroups().split(" ")),
                "issuer", offer.issuer(),
                "account", offer.account(),
                "algorithm", offer.parameters().algorithm().uriName(),
                "digits", offer.parameters().digits(),
                "period", offer.parameters().period()));
        model.put("notice", notice(visit));
        model.put("label", label(visit));
        model.put("others", others(visit));
        model.put("forced", visit.standing().held());
        model.put(
                "enabled",
                visit.standing().pass().filter(pass -> !pass.lacksFactor()).isPresent());
        model.put("replacing", replacing(visit, pending));
        model.put("message", message);
        model.put("invalid", invalid);
        visit.reply().page(status, "setup", model);
    }

    /** Why somebody is here who wanted to be elsewhere. */
    private static String notice(Visit visit) {
        return AddressRule.led(visit.request()) ? visit.reply().texts().get("setup.led") : "";
    }

    /** Ways without an app that the caller does not have yet. */
    private List<Map<String, String>> others(Visit visit) {
        return factors.sending()
                .filter(factor -> factor.enrollment(visit.caller()).isEmpty())
                .map(factor -> Map.of(
                        "name", factor.method(), "label", visit.reply().texts().get("method." + factor.method())))
                .toList();
    }

    private static String label(Visit visit) {
        String typed = visit.form().text("label");
        return typed.isEmpty() ? visit.reply().texts().get("method.totp") : typed;
    }

    private String replacing(Visit visit, Enrollment pending) {
        return pending.replaces()
                .flatMap(id -> setup.named(visit.caller(), id))
                .map(Enrollment::label)
                .orElse("");
    }

    Offer offer(Visit visit, Enrollment pending) {
        return setup.offer(pending, Issuer.of(settings, visit.request().getServletContext()));
    }

    void password(Visit visit, int status, String message) throws ServletException, IOException {
        visit.reply()
                .page(
                        status,
                        "password",
                        Map.of("caller", visit.caller(), "message", message, "notice", notice(visit)));
    }

    /** The caller has as many authenticators as are allowed. */
    void full(Visit visit) throws IOException {
        if (visit.reply().json()) {
            String sentence = visit.reply().texts().get("error.limit", settings.authenticators());
            visit.reply().problem(409, "BAD_REQUEST", sentence);
        } else {
            visit.reply().seeOther(Room.SETTINGS);
        }
    }
}
