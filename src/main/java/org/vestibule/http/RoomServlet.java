package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.token.TempTokens;

/**
 * What all our rooms have in common: a plain address, a known method, a readable body that is the caller's own, and somebody
 * who may enter. A room itself only answers.
 */
abstract class RoomServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.vestibule");

    @Inject
    transient Settings settings;

    @Inject
    transient Doorkeeper doorkeeper;

    @Inject
    private transient Refusal refusal;

    @Inject
    private transient SigningIn signingIn;

    @Inject
    private transient Farewell farewell;

    @Inject
    transient Witness witness;

    @Inject
    private transient TempTokens tempTokens;

    @Inject
    private transient TrustedBrowser trustedBrowser;

    /** Answers a GET. */
    void get(Visit visit) throws ServletException, IOException {
        notThisMethod(visit.reply(), "POST, OPTIONS");
    }

    /** Answers a POST whose body was read and whose origin was checked. */
    void post(Visit visit) throws ServletException, IOException {
        notThisMethod(visit.reply(), "GET, HEAD, OPTIONS");
    }

    @Override
    public void init() {
        getServletContext().setAttribute(attribute(getServletName()), this);
    }

    /** The attribute under which the filter finds a room, to enter it before the host's own filters. */
    static String attribute(String servletName) {
        return RoomServlet.class.getName() + "." + servletName;
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Reply reply = Reply.to(request, response, settings);
        Optional<HttpServletRequest> before = RequestAtHand.begin(request);
        try {
            answer(request, response, reply);
        } catch (Form.Unreadable e) {
            witness.complain(SecurityEvent.Type.INPUT_REFUSED, request, String.valueOf(e.status()));
            reply.trouble(e.status(), "badRequest", "BAD_REQUEST");
        } catch (StoreUnavailable e) {
            LOG.log(Level.WARNING, "Nobody gets in: " + e.getMessage(), e.getCause());
            reply.trouble(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "unavailable", "UNAVAILABLE");
        } catch (IllegalStateException e) {
            refusal.sessionEnded(request, response, e);
        } finally {
            RequestAtHand.end(before);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Reply reply)
            throws ServletException, IOException, Form.Unreadable {
        if (!PlainAddress.is(request)) {
            witness.complain(SecurityEvent.Type.PATH_REFUSED, request, "");
            reply.trouble(HttpServletResponse.SC_BAD_REQUEST, "badRequest", "BAD_REQUEST");
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> enter(request, response, reply, Form.NONE);
            case "POST" -> post(request, response, reply);
            case "OPTIONS" -> options(request, response);
            default -> notThisMethod(reply, "GET, HEAD, POST, OPTIONS");
        }
    }

    /** Before anybody is asked who they are: a browser sends neither cookie nor token with the question. */
    private void options(HttpServletRequest request, HttpServletResponse response) {
        Cors.preflight(request, response, settings, Room.of(request).orElseThrow());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void post(HttpServletRequest request, HttpServletResponse response, Reply reply)
            throws ServletException, IOException, Form.Unreadable {
        LateAnswer.leaveNoSession(request, response);
        Form form = Form.read(request);
        if (CsrfToken.accepts(request, form, settings)) {
            enter(request, response, reply, form);
        } else {
            witness.complain(SecurityEvent.Type.CSRF_REFUSED, request, "");
            reply.trouble(HttpServletResponse.SC_FORBIDDEN, "csrf", "CSRF");
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Reply reply, Form form)
            throws ServletException, IOException {
        String tempToken = form.text("tempToken");
        if (tempToken.isEmpty()) {
            Standing standing = doorkeeper.stand(request, doorkeeper.known(request));
            enter(request, response, reply, form, trustedBrowser.meet(request, response, standing));
            return;
        }
        Optional<HalfWay> halfWay = tempTokens.halfWay(tempToken);
        if (halfWay.isPresent()) {
            enter(request, response, reply, form, Standing.byTempToken(halfWay.get()));
        } else {
            farewell.expired(new Visit(request, Standing.OUTSIDE, form, reply));
        }
    }

    private void enter(
            HttpServletRequest request, HttpServletResponse response, Reply reply, Form form, Standing standing)
            throws ServletException, IOException {
        Room room = Room.of(request).orElseThrow();
        if (room.admits(standing)) {
            visit(new Visit(request, standing, form, reply));
        } else if (standing.inSession() && doorkeeper.sawExpire(request)) {
            farewell.expired(new Visit(request, standing, form, reply));
        } else if (standing.held()) {
            refusal.turnAside(request, response, standing);
        } else if (reply.json()) {
            reply.problem(401, "INVALID_CREDENTIALS", reply.texts().get("problem.signIn.text"));
        } else if (signingIn.happens(request, response)) {
            enter(request, response, reply, form);
        }
    }

    private void visit(Visit visit) throws ServletException, IOException {
        if (visit.request().getMethod().equals("POST")) {
            post(visit);
        } else {
            get(visit);
        }
    }

    static void notThisMethod(Reply reply, String allowed) throws ServletException, IOException {
        reply.response().setHeader("Allow", allowed);
        reply.trouble(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "badRequest", "BAD_REQUEST");
    }
}
