package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vestibule.doctor.Diagnosis;
import org.vestibule.doctor.Doctor;
import org.vestibule.doctor.Finding;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Rehearsal;
import org.vestibule.flow.Rehearsal.Group;
import org.vestibule.flow.SecurityEvent;

/**
 * What is installed, what is missing, and the line that cures it: one block in the log at start, and a page for
 * administrators.
 *
 * <p>The log's block is written here because a listener like {@link Opening} may not ask the container for its filters and
 * servlets.
 */
public final class DoctorServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.vestibule");

    @Inject
    private transient Doctor doctor;

    @Inject
    private transient AdminDoor adminDoor;

    @Inject
    private transient Survey survey;

    @Inject
    private transient Rehearsal rehearsal;

    @Override
    public void init() {
        super.init();
        Diagnosis diagnosis = doctor.glance(survey.atStart(getServletContext()));
        LOG.log(
                diagnosis.alarming() ? Level.WARNING : Level.INFO,
                "Vestibule guards \"" + getServletContext().getContextPath() + "/\":\n" + diagnosis.block());
    }

    @Override
    void get(Visit visit) throws ServletException, IOException {
        if (!adminDoor.isAdministrator(visit)) {
            witness.saw(SecurityEvent.Type.NOT_ALLOWED, visit.caller());
            visit.reply().trouble(HttpServletResponse.SC_FORBIDDEN, "forbidden", "FORBIDDEN");
            return;
        }
        Diagnosis diagnosis = doctor.examine(survey.at(visit.request()));
        if (visit.reply().json()) {
            visit.reply().json(HttpServletResponse.SC_OK, json(diagnosis, report()));
        } else {
            visit.reply().page(HttpServletResponse.SC_OK, "doctor", model(visit, diagnosis, report()));
        }
    }

    /** Who would be ready; empty where the policy is in force. */
    private Map<Decision, Group> report() {
        return settings.policy().shadow() ? rehearsal.report() : Map.of();
    }

    private static Map<String, Object> model(Visit visit, Diagnosis diagnosis, Map<Decision, Group> report) {
        List<Map<String, String>> worstFirst = Arrays.stream(Finding.Level.values())
                .sorted(Comparator.reverseOrder())
                .filter(level -> level != Finding.Level.OK)
                .flatMap(level -> diagnosis.of(level).stream())
                .map(DoctorServlet::shown)
                .toList();
        List<Map<String, String>> fine = diagnosis.of(Finding.Level.OK).stream()
                .map(DoctorServlet::shown)
                .toList();
        return Map.of(
                "caller",
                visit.caller(),
                "state",
                key(diagnosis.worst()),
                "troubles",
                worstFirst,
                "fine",
                fine,
                "report",
                report.entrySet().stream()
                        .map(entry -> shown(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Map<String, Object> shown(Decision decision, Group group) {
        return Map.of(
                "verdict", key(decision),
                "count", group.count(),
                "callers", group.callers(),
                "more", group.count() - group.callers().size());
    }

    private static Map<String, String> shown(Finding finding) {
        return Map.of(
                "level", key(finding.level()),
                "about", key(finding.about()),
                "what", finding.what(),
                "cure", finding.cure());
    }

    private static JsonObject json(Diagnosis diagnosis, Map<Decision, Group> report) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        diagnosis
                .findings()
                .forEach(finding -> findings.add(Json.createObjectBuilder()
                        .add("level", key(finding.level()))
                        .add("about", key(finding.about()))
                        .add("what", finding.what())
                        .add("cure", finding.cure())));
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("worst", key(diagnosis.worst())).add("findings", findings);
        if (!report.isEmpty()) {
            JsonObjectBuilder readiness = Json.createObjectBuilder();
            report.forEach((decision, group) -> readiness.add(
                    key(decision),
                    Json.createObjectBuilder()
                            .add("count", group.count())
                            .add("callers", Json.createArrayBuilder(group.callers()))));
            answer.add("readiness", readiness);
        }
        return answer.build();
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
