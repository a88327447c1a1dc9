package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.vestibule.Settings;
import org.vestibule.flow.Pass;

/** New backup codes, shown in the one answer that makes them and never again. */
@Dependent
final class CodesPage {

    private final Settings settings;
    private final Bearer bearer;

    @Inject
    CodesPage(Settings settings, Bearer bearer) {
        this.settings = settings;
        this.bearer = bearer;
    }

    void show(Visit visit, Pass pass, List<String> codes, String next, String notice)
            throws ServletException, IOException {
        if (visit.reply().json()) {
            JsonObjectBuilder answer = Json.createObjectBuilder()
                    .add("enabled", true)
                    .add("backupCodes", Json.createArrayBuilder(codes))
                    .add("next", next);
            bearer.grant(visit, pass, answer);
            visit.reply().json(200, answer.build());
            return;
        }
        visit.reply()
                .page(
                        200,
                        "codes",
                        Map.of(
                                "caller", visit.caller(),
                                "codes", codes,
                                "download", download(visit, codes),
                                "next", next,
                                "notice", visit.reply().texts().get(notice)));
    }

    /** The text file, in the page itself: nothing is kept on the server for a second request to fetch. */
    private String download(Visit visit, List<String> codes) {
        String issuer = Issuer.of(settings, visit.request().getServletContext());
        String text = issuer + " (" + visit.caller() + ")\n\n" + String.join("\n", codes) + "\n";
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String settingsAddress(Visit visit) {
        return visit.request().getContextPath() + Room.SETTINGS.path(settings.prefix());
    }
}
