package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.vestibule.Settings;
import org.vestibule.factor.Factor.Prompt;
import org.vestibule.flow.Challenge;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Gate;
import org.vestibule.flow.Pass;
import org.vestibule.flow.StepUp;

/**
 * How a caller inside is sent to prove the second factor again, or to set one up: a browser to the page, and where it was going or
 * what it was sending is kept; a program by what it is told (RFC 9457), and by the header of RFC 9470 where it carries a token.
 */
@Dependent
class StepUpRefusal {

    private final Settings settings;
    private final Challenge challenge;
    private final Gate gate;

    @Inject
    StepUpRefusal(Settings settings, Challenge challenge, Gate gate) {
        this.settings = settings;
        this.challenge = challenge;
        this.gate = gate;
    }

    /** The caller is known and inside. */
    void turnAside(Passage passage, StepUp demand, Decision decision) throws IOException {
        HttpServletRequest request = passage.request();
        Reply reply = Reply.to(request, passage.response(), settings);
        Room room = decision == Decision.ENROLL ? Room.SETUP : Room.CHALLENGE;
        String address = request.getContextPath() + room.path(settings.prefix());
        boolean page = Accepts.page(request);
        if (passage.standing().inSession() && (page || request.getSession(false) != null)) {
            StepUpNote.keep(request, demand);
        }
        if (Refusal.isFacesScript(request)) {
            Refusal.facesRedirect(passage.response(), address);
        } else if (page) {
            remember(passage);
            reply.seeOther(address);
        } else if (room == Room.SETUP) {
            JsonObjectBuilder more = Json.createObjectBuilder().add("challenge", address);
            reply.problem(403, "2FA_SETUP_REQUIRED", reply.texts().get("problem.stepUp.setup"), more.build());
        } else {
            tell(passage, demand, reply, address);
        }
    }

    private static void remember(Passage passage) throws IOException {
        HttpServletRequest request = passage.request();
        if (!request.getMethod().equals("POST")) {
            SavedRequest.saveOutermost(request);
        } else if (passage.standing().pass().isPresent()) {
            Pass pass = passage.standing().pass().get();
            Cloakroom.leave(request, pass.caller(), pass.signedInAt());
        }
    }

    private void tell(Passage passage, StepUp demand, Reply reply, String address) throws IOException {
        long seconds = demand.maxAge().toSeconds();
        if (Bearer.carries(passage.request())) {
            passage.response()
                    .setHeader(
                            "WWW-Authenticate",
                            "Bearer error=\"insufficient_user_authentication\", error_description=\"A second factor is"
                                    + " required that was proven more recently\", max_age=\"" + seconds + "\"");
        }
        JsonObjectBuilder more = Json.createObjectBuilder()
                .add("challenge", address)
                .add("max_age", seconds)
                .add("methods", methods(passage, demand));
        reply.problem(401, "STEP_UP_REQUIRED", reply.texts().get("problem.stepUp.text", seconds), more.build());
    }

    private JsonArray methods(Passage passage, StepUp demand) {
        return Json.createArrayBuilder(challenge.ways(passage.caller().orElseThrow(), false).stream()
                        .map(Prompt::method)
                        .filter(method -> gate.counts(method, demand))
                        .toList())
                .build();
    }
}
