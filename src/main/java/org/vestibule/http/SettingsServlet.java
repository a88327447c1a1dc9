package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Factors;
import org.vestibule.flow.GraceLeft;
import org.vestibule.flow.Pass;
import org.vestibule.flow.Policy;
import org.vestibule.flow.SpareCodes;
import org.vestibule.flow.VestibuleTime;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;

/** Shows a caller's own second factors, and leads to everything that changes them. */
public final class SettingsServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;
    private static final int LOW = 3;

    /** So many sign-ins in a row at the same offset are no accident. */
    private static final int STEADY_DRIFT = 5;

    @Inject
    private transient Enrollments enrollments;

    @Inject
    private transient SpareCodes spareCodes;

    @Inject
    private transient Factors factors;

    @Inject
    private transient Policy policy;

    @Inject
    private transient BrowserList browsers;

    @Inject
    private transient AdminDoor adminDoor;

    @Inject
    @VestibuleTime
    private transient Clock clock;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        List<Enrollment> mine = enrollments.active(visit.caller());
        int codesLeft = spareCodes.left(visit.caller());
        Optional<GraceLeft> grace =
                mine.isEmpty() ? policy.graceLeft(visit.caller(), Caller.groups(visit)) : Optional.empty();
        if (visit.reply().json()) {
            visit.reply().json(200, json(visit, mine, codesLeft, grace));
            return;
        }
        Texts texts = visit.reply().texts();
        Map<String, Object> model = new HashMap<>(Map.of(
                "caller", visit.caller(),
                "notice", Notice.take(visit.request(), texts),
                "enabled", !mine.isEmpty(),
                "methods", mine.stream().map(one -> shown(one, texts)).toList(),
                "canAdd", mine.size() < settings.authenticators(),
                "ways", ways(mine, texts),
                "backupCodesLeft", codesLeft,
                "codesState", codesState(codesLeft),
                "required", required(visit)));
        model.put("grace", grace.map(left -> Grace.sentence(texts, left)).orElse(""));
        model.put("administrator", adminDoor.isAdministrator(visit));
        model.put("browsersOffered", browsers.isOffered());
        model.put("browsers", browsers.shown(visit));
        visit.reply().page(200, "settings", model);
    }

    private boolean required(Visit visit) {
        return policy.demandsFactor(visit.caller(), Caller.groups(visit));
    }

    private static String codesState(int left) {
        if (left == 0) {
            return "none";
        }
        return left <= LOW ? "low" : "ok";
    }

    /** The ways without an app that the caller does not have yet. */
    private List<Map<String, String>> ways(List<Enrollment> mine, Texts texts) {
        return factors.sending()
                .map(Factor::method)
                .filter(method -> mine.stream().noneMatch(one -> one.method().equals(method)))
                .map(method -> Map.of("name", method, "label", texts.get("settings.add." + method)))
                .toList();
    }

    /** Where codes are sent to, masked; empty where none are. */
    private String sentTo(Enrollment one) {
        return factors.sending()
                .filter(factor -> factor.method().equals(one.method()))
                .map(factor -> factor.prompt(one).destination())
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> shown(Enrollment one, Texts texts) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(ZoneOffset.UTC);
        return Map.of(
                "id", one.id(),
                "method", one.method(),
                "label", one.label(),
                "createdAt", format.format(one.createdAt()),
                "lastUsedAt", one.lastUsedAt().map(format::format).orElse(""),
                "drift", drift(one, texts),
                "sentTo", sentTo(one));
    }

    /** What a step is long is the last part of the parameters; the sentence says "about". */
    private static String drift(Enrollment one, Texts texts) {
        if (one.drift() == 0 || one.driftRun() < STEADY_DRIFT) {
            return "";
        }
        int period = Integer.parseInt(one.parameters().replaceAll(".*/", ""));
        return texts.get(one.drift() > 0 ? "settings.drift.fast" : "settings.drift.slow", period);
    }

    private JsonObject json(Visit visit, List<Enrollment> mine, int codesLeft, Optional<GraceLeft> grace) {
        Pass pass = visit.standing().pass().orElseThrow();
        JsonArrayBuilder methods = Json.createArrayBuilder();
        mine.forEach(one -> methods.add(json(one)));
        Instant provenAt = pass.answeredAt().orElse(pass.signedInAt());
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("enabled", !mine.isEmpty())
                .add("methods", methods)
                .add("backupCodesLeft", codesLeft)
                .add("trustedBrowsers", browsers.json(visit))
                .add(
                        "passAgeSeconds",
                        Duration.between(provenAt, clock.instant()).toSeconds())
                .add("required", required(visit));
        grace.ifPresent(left -> answer.add("grace", Grace.json(left)));
        return answer.build();
    }

    private static JsonObject json(Enrollment one) {
        return Json.createObjectBuilder()
                .add("id", one.id())
                .add("method", one.method())
                .add("label", one.label())
                .add("createdAt", one.createdAt().toString())
                .add(
                        "lastUsedAt",
                        one.lastUsedAt()
                                .<JsonValue>map(at -> Json.createValue(at.toString()))
                                .orElse(JsonValue.NULL))
                .build();
    }
}
