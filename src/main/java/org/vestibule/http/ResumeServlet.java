package org.vestibule.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestibule.flow.Pass;
import org.vestibule.http.SavedPost.Kept;
import org.vestibule.http.SavedPost.Lost;

/** Gives a form back that was left in the {@link Cloakroom}, once, for its caller to send; or says why there is none. */
public final class ResumeServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        if (!isSeen(visit.request())) {
            visit.reply().trouble(404, "notFound", "BAD_REQUEST");
            return;
        }
        Optional<SavedPost> saved = SavedRequest.takePost(visit.request(), visit.caller());
        if (saved.isEmpty()) {
            visit.reply().trouble(410, "resumed", "GONE");
        } else if (saved.get() instanceof Kept kept) {
            giveBack(visit, kept);
        } else {
            explain(visit, (Lost) saved.get());
        }
    }

    /** What shows nobody a page, or was called for by another site, does not use up the only time. */
    private static boolean isSeen(HttpServletRequest request) {
        return request.getMethod().equals("GET") && Accepts.page(request) && CsrfToken.fromHere(request);
    }

    private static void giveBack(Visit visit, Kept kept) throws ServletException, IOException {
        Pass pass = visit.standing().pass().orElseThrow();
        // With "no-referrer" the form would come from the origin "null", and the host's own check of it would refuse.
        visit.reply().response().setHeader("Referrer-Policy", "same-origin");
        visit.reply()
                .page(
                        200,
                        "resume",
                        Map.of(
                                "caller", visit.caller(),
                                "address", kept.address(),
                                "fields", fields(kept),
                                // A form of an earlier sign-in may have been forgotten by now: it waits for a hand.
                                "atOnce", pass.signedInAt().equals(kept.heldSince()),
                                "back", back(visit, kept)));
    }

    private static List<Map<String, String>> fields(Kept kept) {
        return kept.fields().stream()
                .map(field -> Map.of("name", field.name(), "value", field.value()))
                .toList();
    }

    private static void explain(Visit visit, Lost lost) throws ServletException, IOException {
        Texts texts = visit.reply().texts();
        visit.reply()
                .page(
                        200,
                        "problem",
                        Map.of(
                                "caller", visit.caller(),
                                "title", texts.get("unsent.title"),
                                "explanation", texts.get(lost.reason().key()),
                                "linkAddress", back(visit, lost),
                                "linkLabel", texts.get(lost.madeOn().isEmpty() ? "link.home" : "link.back")));
    }

    private static String back(Visit visit, SavedPost saved) {
        return saved.madeOn().isEmpty() ? visit.request().getContextPath() + "/" : saved.madeOn();
    }
}
