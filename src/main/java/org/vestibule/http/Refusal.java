package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.vestibule.Settings;
import org.vestibule.flow.HalfWay;
import org.vestibule.store.StoreUnavailable;

/**
 * How somebody is turned aside: a browser is led to the question, and where it was going or what it was sending is kept, a
 * Faces script is told to lead it there, a program is told what is missing.
 */
@Dependent
final class Refusal {

    private static final Logger LOG = System.getLogger("org.vestibule");

    private final Settings settings;
    private final LoginPage loginPage;

    @Inject
    Refusal(Settings settings, LoginPage loginPage) {
        this.settings = settings;
        this.loginPage = loginPage;
    }

    /** Leads a browser that nobody signed in with to the login page, and tells a program so. */
    void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = Reply.to(request, response, settings);
        if (Bearer.carries(request)) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        if (Accepts.page(request)) {
            SavedRequest.save(request);
            reply.seeOther(loginPage.address(request));
        } else {
            reply.problem(
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "INVALID_CREDENTIALS",
                    reply.texts().get("problem.signIn.text"));
        }
    }

    /** Says that it cannot be known who may go on, so that nobody does. */
    void unavailable(HttpServletRequest request, HttpServletResponse response, StoreUnavailable why)
            throws ServletException, IOException {
        LOG.log(Level.WARNING, "Nobody gets in: " + why.getMessage(), why.getCause());
        Reply.to(request, response, settings)
                .trouble(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "unavailable", "UNAVAILABLE");
    }

    /**
     * Asks to sign in again where the session was ended by another request while this one was under way.
     *
     * @param why what the server said of it; thrown again where it was said of something else
     */
    void sessionEnded(HttpServletRequest request, HttpServletResponse response, IllegalStateException why)
            throws ServletException, IOException {
        if (response.isCommitted() || !EndedSession.of(request)) {
            throw why;
        }
        LOG.log(Level.DEBUG, "The session has ended meanwhile", why);
        Reply.to(request, response, settings)
                .trouble(HttpServletResponse.SC_UNAUTHORIZED, "signedOut", "INVALID_CREDENTIALS");
    }

    void turnAside(HttpServletRequest request, HttpServletResponse response, Standing standing) throws IOException {
        Reply reply = Reply.to(request, response, settings);
        Room room = standing.mustEnroll() ? Room.SETUP : Room.CHALLENGE;
        String address = request.getContextPath() + room.path(settings.prefix());
        if (isFacesScript(request)) {
            facesRedirect(response, address);
        } else if (standing.barred().isPresent() && request.getSession(false) == null) {
            tell(reply, room, address, "problem.sessionless.text");
        } else if (Accepts.page(request)) {
            remember(request, standing);
            reply.seeOther(address);
        } else {
            tell(reply, room, address, room == Room.SETUP ? "problem.enroll.text" : "problem.challenge.text");
        }
    }

    /** What a newcomer posted was the password, most likely: that is kept nowhere. */
    private static void remember(HttpServletRequest request, Standing standing) throws IOException {
        boolean post = request.getMethod().equals("POST");
        if (post && standing.halfWay().isPresent() && !standing.newcomer()) {
            HalfWay halfWay = standing.halfWay().get();
            Cloakroom.leave(request, halfWay.caller(), halfWay.startedAt());
        } else if (!post && !isOurs(request)) {
            SavedRequest.save(request);
        }
    }

    /** Nobody was "going" to a step of ours: after it comes what the caller wanted before. */
    private static boolean isOurs(HttpServletRequest request) {
        return Room.of(request).filter(room -> room != Room.SETTINGS).isPresent();
    }

    private static void tell(Reply reply, Room room, String address, String why) throws IOException {
        reply.problem(
                HttpServletResponse.SC_UNAUTHORIZED,
                room == Room.SETUP ? "2FA_SETUP_REQUIRED" : "2FA_REQUIRED",
                reply.texts().get(why),
                Json.createObjectBuilder().add("challenge", address).build());
    }

    static boolean isFacesScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    static void facesRedirect(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + Html.escape(address) + "\"/></partial-response>");
    }
}
