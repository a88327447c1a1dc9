package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
            visit.reply().json(HttpServletResponse.SC_OK, json(diagnosis));
        } else {
            visit.reply().page(HttpServletResponse.SC_OK, "doctor", model(visit, diagnosis));
        }
    }

    private static Map<String, Object> model(Visit visit, Diagnosis diagnosis) {
        List<Map<String, String>> worstFirst = Arrays.stream(Finding.Level.values())
                .sorted(Comparator.reverseOrder())
                .filter(level -> level != Finding.Level.OK)
                .flatMap(level -> diagnosis.of(level).stream())
                .map(DoctorServlet::shown)
                .toList();
        List<Map<String, String>> fine = diagnosis.of(Finding.Level.OK).stream()
                .map(DoctorServlet::shown)
                .toList();
        return Map.of("caller", visit.caller(), "state", key(diagnosis.worst()), "troubles", worstFirst, "fine", fine);
    }

    private static Map<String, String> shown(Finding finding) {
        return Map.of(
                "level", key(finding.level()),
                "about", key(finding.about()),
                "what", finding.what(),
                "cure", finding.cure());
    }

    private static JsonObject json(Diagnosis diagnosis) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        diagnosis
                .findings()
                .forEach(finding -> findings.add(Json.createObjectBuilder()
                        .add("level", key(finding.level()))
                        .add("about", key(finding.about()))
                        .add("what", finding.what())
                        .add("cure", finding.cure())));
        return Json.createObjectBuilder()
                .add("worst", key(diagnosis.worst()))
                .add("findings", findings)
                .build();
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
