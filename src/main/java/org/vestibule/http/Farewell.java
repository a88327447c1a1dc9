package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.vestibule.flow.Outcome.LockedOut;

/** The last page of a half-way login that came to nothing, with the way back to the password. */
@Dependent
final class Farewell {

    private final LoginPage loginPage;

    @Inject
    Farewell(LoginPage loginPage) {
        this.loginPage = loginPage;
    }

    void expired(Visit visit) throws ServletException, IOException {
        if (visit.reply().json()) {
            visit.reply()
                    .problem(401, "CHALLENGE_EXPIRED", visit.reply().texts().get("problem.expired.text"));
        } else {
            page(visit, 401, "expired");
        }
    }

    void locked(Visit visit, LockedOut lockedOut) throws ServletException, IOException {
        if (visit.reply().json()) {
            lockedJson(visit, lockedOut);
        } else {
            page(visit, 429, "locked", lockedOut.seconds());
        }
    }

    void lockedJson(Visit visit, LockedOut lockedOut) throws IOException {
        String key = lockedOut.suspended() ? "error.code.suspended" : "problem.locked.text";
        String sentence = visit.reply().texts().get(key, lockedOut.seconds());
        visit.reply()
                .problem(
                        429,
                        Sentences.code(lockedOut),
                        sentence,
                        Json.createObjectBuilder()
                                .add("verified", false)
                                .add("retryAfterSeconds", lockedOut.seconds())
                                .build());
    }

    private void page(Visit visit, int status, String key, Object... arguments) throws ServletException, IOException {
        visit.reply().say(status, "problem." + key, loginPage.address(visit.request()), "link.signIn", arguments);
    }
}
