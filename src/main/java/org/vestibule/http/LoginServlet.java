package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.vestibule.flow.Admission;
import org.vestibule.flow.Challenge;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Gate;
import org.vestibule.flow.GraceLeft;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;
import org.vestibule.token.TempTokens;

/**
 * Takes a name and a password from a program: it is inside, or holds a temporary token with which to answer the challenge.
 *
 * <p>Before the second factor it learns nothing of the caller but the ways to answer. An unknown name and a wrong password are
 * one and the same to it.
 */
public final class LoginServlet extends ProgramServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasswordCheck passwordCheck;

    @Inject
    private transient Gate gate;

    @Inject
    private transient Challenge challenge;

    @Inject
    private transient TempTokens tempTokens;

    @Inject
    private transient Recognition recognition;

    @Inject
    private transient Bearer bearer;

    @Inject
    private transient TrustedBrowser trustedBrowser;

    @Inject
    private transient Arrivals arrivals;

    @Override
    void act(Visit visit) throws IOException {
        String name = visit.form().first("username", "email");
        String password = visit.form().text("password");
        Texts texts = visit.reply().texts();
        if (name.isEmpty() || password.isEmpty()) {
            visit.reply().problem(400, "BAD_REQUEST", texts.get("problem.badRequest.text"));
            return;
        }
        CredentialValidationResult result = passwordCheck.look(name, password);
        if (result.getStatus() == Status.VALID) {
            arrive(visit, result.getCallerPrincipal().getName(), result.getCallerGroups());
        } else {
            visit.reply().problem(401, "INVALID_CREDENTIALS", texts.get("error.credentials"));
        }
    }

    private void arrive(Visit visit, String caller, Set<String> groups) throws IOException {
        Admission admission = gate.arrive(arrivals.withPassword(visit.request(), caller, groups::contains));
        Decision decision = admission.decision();
        if (decision == Decision.PASS) {
            letIn(visit, gate.admit(caller, groups, admission), admission.grace());
            return;
        }
        HalfWay halfWay = gate.holdBack(caller, groups, decision);
        Optional<Pass> trusted =
                trustedBrowser.cross(visit.request(), visit.reply().response(), halfWay);
        if (trusted.isPresent()) {
            letIn(visit, trusted.get(), Optional.empty());
            return;
        }
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("tempToken", tempTokens.give(halfWay))
                .add("expiresInSeconds", settings.times().halfWay().toSeconds());
        if (decision == Decision.CHALLENGE) {
            answer.add("requiresTwoFactor", true).add("available2faMethods", methods(caller));
            visit.reply().json(200, answer.build());
        } else {
            answer.add("requires2FASetup", true);
            String sentence = visit.reply().texts().get("problem.enroll.text");
            visit.reply().problem(403, "2FA_SETUP_REQUIRED", sentence, answer.build());
        }
    }

    private void letIn(Visit visit, Pass pass, Optional<GraceLeft> grace) throws IOException {
        recognition.letIn(visit, pass, grace);
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("authenticated", true)
                .add("caller", pass.caller())
                .add("groups", Json.createArrayBuilder(pass.groups()))
                .add("amr", Json.createArrayBuilder(pass.methods()));
        grace.ifPresent(left -> answer.add("grace", Grace.json(left)));
        bearer.grant(visit, pass, answer);
        visit.reply().json(200, answer.build());
    }

    private JsonArrayBuilder methods(String caller) {
        JsonArrayBuilder methods = Json.createArrayBuilder();
        challenge.ways(caller, true).forEach(prompt -> methods.add(prompt.method()));
        return methods;
    }
}
