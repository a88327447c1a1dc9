package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.factor.Offering.Offer;
import org.vestibule.factor.SentCodeFactor;
import org.vestibule.flow.Pass;
import org.vestibule.flow.PasswordAgain;
import org.vestibule.flow.Setup;
import org.vestibule.otp.QrCode;
import org.vestibule.store.Enrollment;

/**
 * Offers a new authenticator: as a page, or to a program.
 *
 * <p>Before it does, a caller who has a second factor proves it, and one who has none but signed in a while ago gives the
 * password again. Until {@link ConfirmServlet} is given a first code, nothing has changed.
 */
public final class SetupServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Setup setup;

    @Inject
    private transient PendingSetup pendingSetup;

    @Inject
    private transient FreshAnswer freshAnswer;

    @Inject
    private transient SetupPage setupPage;

    @Inject
    private transient SentSetup sentSetup;

    @Inject
    private transient PasswordCheck passwordCheck;

    @Inject
    private transient PasswordAgain passwordAgain;

    @Inject
    private transient Recognition recognition;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        Optional<String> replaces = replaces(visit.request());
        if (visit.reply().json()) {
            notThisMethod(visit.reply(), "POST, OPTIONS");
            return;
        }
        Optional<SentCodeFactor> sent = sentSetup.named(visit.request().getParameter("method"));
        if (stale(visit)) {
            askFirst(visit, sent, replaces);
        } else if (noRoom(visit, replacedBy(visit, sent).or(() -> replaces))) {
            setupPage.full(visit);
        } else if (sent.isPresent()) {
            sentSetup.show(visit, sent.get());
        } else {
            setupPage.show(visit, 200, resumed(visit, replaces), "", "");
        }
    }

    /** A page posts the password that was asked for first; a program may send it along with what begins a setup. */
    @Override
    void post(Visit visit) throws ServletException, IOException {
        boolean password =
                visit.standing().pass().filter(pass -> !pass.leftOut()).isPresent()
                        && !visit.form().text("password").isEmpty();
        Optional<Visit> ready = password ? withPassword(visit) : Optional.of(visit);
        if (ready.isEmpty()) {
            refusePassword(visit);
        } else if (visit.reply().json()) {
            begin(ready.get());
        } else {
            beginByForm(ready.get());
        }
    }

    /** An authenticator app is offered by a GET; only a destination for codes is posted. */
    private void beginByForm(Visit visit) throws ServletException, IOException {
        Optional<SentCodeFactor> sent = sentSetup.named(visit.form().text("method"));
        if (sent.isEmpty()) {
            visit.reply().seeOther(Room.SETUP);
        } else if (stale(visit) || visit.form().text("destination").isEmpty()) {
            visit.reply().seeOther(sentSetup.address(visit, sent.get().method()));
        } else if (noRoom(visit, replacedBy(visit, sent))) {
            setupPage.full(visit);
        } else {
            sentSetup.begin(visit, sent.get());
        }
    }

    /** A caller has one destination of each method: a new one takes its place. */
    private static Optional<String> replacedBy(Visit visit, Optional<SentCodeFactor> sent) {
        return sent.flatMap(factor -> factor.enrollment(visit.caller())).map(Enrollment::id);
    }

    private void begin(Visit visit) throws ServletException, IOException {
        if (visit.standing().passed()) {
            FreshAnswer.Taken taken = freshAnswer.take(visit);
            if (taken.pass().isEmpty()) {
                visit.reply().problem(taken.status(), taken.code(), taken.message());
                return;
            }
        }
        Optional<SentCodeFactor> sent = sentSetup.named(visit.form().text("method"));
        Optional<String> replaces = replacedBy(visit, sent)
                .or(() -> Optional.of(visit.form().text("replace")).filter(id -> !id.isEmpty()));
        if (noRoom(visit, replaces)) {
            setupPage.full(visit);
        } else if (sent.isPresent()) {
            sentSetup.begin(visit, sent.get());
        } else {
            visit.reply().json(200, json(setupPage.offer(visit, pendingSetup.begin(visit, replaces))));
        }
    }

    private JsonObject json(Offer offer) {
        return Json.createObjectBuilder()
                .add("secret", offer.secret())
                .add("otpauthUrl", offer.keyUri())
                .add("qrCode", QrCode.of(offer.keyUri()).dataUri())
                .add("issuer", offer.issuer())
                .add("account", offer.account())
                .add("algorithm", offer.parameters().algorithm().uriName())
                .add("digits", offer.parameters().digits())
                .add("period", offer.parameters().period())
                .add("expiresInSeconds", settings.times().setup().toSeconds())
                .build();
    }

    /** The same offer in a second tab, and after a wrong code; another one for another purpose. */
    private Enrollment resumed(Visit visit, Optional<String> replaces) {
        return pendingSetup
                .current(visit)
                .filter(setup::isOffered)
                .filter(pending -> pending.replaces().equals(replaces))
                .orElseGet(() -> pendingSetup.begin(visit, replaces));
    }

    private boolean noRoom(Visit visit, Optional<String> replaces) {
        boolean replacing =
                replaces.flatMap(id -> setup.named(visit.caller(), id)).isPresent();
        // Who is held for a setup has nothing yet, or loses all of it to what is set up now.
        return visit.standing().passed() && !replacing && !setup.roomFor(visit.caller());
    }

    private boolean stale(Visit visit) {
        return visit.standing().pass().map(pass -> !freshAnswer.isFresh(pass)).orElse(false);
    }

    private void askFirst(Visit visit, Optional<SentCodeFactor> sent, Optional<String> replaces)
            throws ServletException, IOException {
        Pass pass = visit.standing().pass().orElseThrow();
        if (freshAnswer.asksForCode(pass)) {
            String query = sent.map(factor -> "?method=" + factor.method())
                    .or(() -> replaces.map(id -> "?replace=" + id))
                    .orElse("");
            freshAnswer.askFirst(visit, Room.SETUP.path(settings.prefix()) + query);
        } else {
            setupPage.password(visit, 200, "");
        }
    }

    /** The same visit by somebody who gave the password just now; empty when it was wrong. */
    private Optional<Visit> withPassword(Visit visit) {
        boolean right = passwordAgain.isRight(
                visit.caller(),
                () -> passwordCheck.isRight(visit.caller(), visit.form().text("password")));
        if (!right) {
            return Optional.empty();
        }
        Pass pass = passwordAgain.confirmed(visit.standing().pass().orElseThrow());
        recognition.renew(visit, pass);
        return Optional.of(visit.with(pass));
    }

    private void refusePassword(Visit visit) throws ServletException, IOException {
        String sentence = visit.reply().texts().get("error.password");
        if (visit.reply().json()) {
            visit.reply().problem(401, "INVALID_CREDENTIALS", sentence);
        } else {
            setupPage.password(visit, 401, sentence);
        }
    }

    private static Optional<String> replaces(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("replace")).filter(id -> id.matches("[A-Za-z0-9_-]{1,32}"));
    }
}
