package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vestibule.flow.Administration;
import org.vestibule.flow.CallerState;
import org.vestibule.flow.Recovery;

/** How a caller's state is shown to an administrator, with what can be done about it. */
@Dependent
final class AdminPage {

    private static final String LOOKED_AT = "vestibule.administered";

    private final Administration administration;

    @Inject
    AdminPage(Administration administration) {
        this.administration = administration;
    }

    /** Remembers whom this administrator is helping. */
    static void lookAt(Visit visit, String caller) {
        visit.request().getSession().setAttribute(LOOKED_AT, caller);
    }

    /** Whom this administrator is helping; empty at first. */
    static Optional<String> lookedAt(Visit visit) {
        HttpSession session = visit.request().getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(LOOKED_AT));
    }

    /**
     * Shows the page.
     *
     * @param about whose state
     * @param message what was wrong; empty when nothing was
     * @param at the form that it was wrong with
     */
    void show(Visit visit, int status, Optional<String> about, String message, String at)
            throws ServletException, IOException {
        Map<String, Object> model = new HashMap<>(Map.of(
                "caller", visit.caller(),
                "notice",
                        message.isEmpty()
                                ? Notice.take(visit.request(), visit.reply().texts())
                                : "",
                "message", message,
                "at", at,
                "about", about.orElse(""),
                "own", about.filter(visit.caller()::equals).isPresent(),
                "typedReason", visit.form().text("reason")));
        about.ifPresent(caller -> model.putAll(shown(administration.state(caller), visit)));
        visit.reply().page(status, "admin", model);
    }

    /** Tells why something was not done. */
    void refuse(Visit visit, int status, String code, String why, String at, Optional<String> about)
            throws ServletException, IOException {
        String sentence = visit.reply().texts().get(why);
        if (visit.reply().json()) {
            visit.reply().problem(status, code, sentence);
        } else {
            show(visit, status, about, sentence, at);
        }
    }

    /** Shows a recovery pass, this once. */
    void handOver(Visit visit, String caller, Recovery.Issued pass) throws ServletException, IOException {
        if (visit.reply().json()) {
            visit.reply().json(200, AdminJson.of(pass));
            return;
        }
        lookAt(visit, caller);
        visit.reply()
                .page(
                        200,
                        "recovery",
                        Map.of(
                                "caller", visit.caller(),
                                "about", caller,
                                "code", pass.code(),
                                "awaitsApproval", pass.awaitsApproval()));
    }

    private static Map<String, Object> shown(CallerState state, Visit visit) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "enabled", state.enabled(),
                "methods",
                        state.methods().stream().map(one -> shown(one, visit)).toList(),
                "backupCodesLeft", state.backupCodesLeft(),
                "locked", state.locked().stream().map(one -> shown(one, visit)).toList(),
                "recovery", state.recovery().isPresent()));
        state.recovery().ifPresent(pass -> model.putAll(shown(pass, visit)));
        return model;
    }

    private static Map<String, String> shown(CallerState.Method one, Visit visit) {
        return Map.of(
                "method", one.method(),
                "label", one.label(),
                "createdAt", time(one.createdAt(), visit),
                "lastUsedAt", one.lastUsedAt().map(at -> time(at, visit)).orElse(""));
    }

    private static Map<String, String> shown(CallerState.Locked one, Visit visit) {
        return Map.of(
                "bucket", one.bucket().name().toLowerCase(Locale.ROOT),
                "until", one.until().map(at -> time(at, visit)).orElse(""));
    }

    private static Map<String, Object> shown(CallerState.Open pass, Visit visit) {
        return Map.of(
                "recoveryBy", pass.issuedBy(),
                "recoveryReason", pass.reason(),
                "recoveryUntil", time(pass.expiresAt(), visit),
                "awaitsApproval", pass.awaitsApproval(),
                "mayApprove", !pass.issuedBy().equals(visit.caller()));
    }

    private static String time(Instant at, Visit visit) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(visit.reply().texts().locale())
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }
}
