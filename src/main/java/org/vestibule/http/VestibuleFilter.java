package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.store.StoreUnavailable;

/**
 * The room between the doors: stands before every page, in every kind of dispatch, and lets nobody past half-way.
 *
 * <p>It decides by where the caller stands and by what the container is about to run, never by how an address is spelt. A
 * request to one of our rooms goes there at once, before the host's own filters. The next stops are {@link Doorkeeper} and
 * {@link RoomServlet}.
 */
public class VestibuleFilter implements Filter {

    @Inject
    private Settings settings;

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private Refusal refusal;

    @Inject
    private StepUpDoor stepUpDoor;

    @Inject
    private Witness witness;

    @Inject
    private PublicPaths publicPaths;

    @Inject
    private LoginPage loginPage;

    @Inject
    private TrustedBrowser trustedBrowser;

    @Inject
    private Proof proof;

    /** Whether this is the place to enter our rooms, and not only to guard. */
    boolean opensRooms() {
        return true;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<HttpServletRequest> before = RequestAtHand.begin(request);
        try {
            pass(request, response, chain);
        } finally {
            RequestAtHand.end(before);
        }
    }

    private void pass(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        if (!(anyRequest instanceof HttpServletRequest request
                && anyResponse instanceof HttpServletResponse response)) {
            throw new ServletException("Not HTTP: nobody gets in");
        }
        if (isLogin(request)) {
            request.authenticate(response);
            return;
        }
        Optional<Room> room = Room.of(request);
        if (Reply.began(request) || (!opensRooms() && room.isPresent())) {
            chain.doFilter(request, response);
        } else if (room.isPresent() && request.getDispatcherType() == DispatcherType.REQUEST) {
            enter(room.get(), request, response);
        } else {
            guard(request, response, chain);
        }
    }

    /**
     * A password for our mechanism, which elsewhere was there first. Liberty leaves it to a form login of its own, which would
     * look for the mechanism only after another request, and answer 401 over its redirect. Asked before {@link Room#of}: of this
     * address Liberty tells the mapping of some request before.
     */
    private boolean isLogin(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !loginPage.hostsOwn()
                && VestibuleMechanism.isLogin(request);
    }

    private static void enter(Room room, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        RoomServlet servlet =
                (RoomServlet) request.getServletContext().getAttribute(RoomServlet.attribute(room.servletName()));
        servlet.service((ServletRequest) request, response);
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> known = doorkeeper.known(request);
        Standing standing;
        try {
            standing = trustedBrowser.meet(request, response, doorkeeper.stand(request, known));
        } catch (StoreUnavailable e) {
            refusal.unavailable(request, response, e);
            return;
        } catch (IllegalStateException e) {
            refusal.sessionEnded(request, response, e);
            return;
        }
        if (!standing.held()) {
            proof.grace(request).ifPresent(left -> request.setAttribute(Proof.GRACE, left));
            stepUpDoor.pass(new Passage(request, response, known, standing, stepUpDoor), chain, !opensRooms());
            doorkeeper.noticeSignOut(request, known, publicPaths.isSignOut(request));
        } else if (!PlainAddress.is(request)) {
            witness.complain(SecurityEvent.Type.PATH_REFUSED, request, "");
            Reply.to(request, response, settings)
                    .trouble(HttpServletResponse.SC_BAD_REQUEST, "badRequest", "BAD_REQUEST");
        } else if (publicPaths.include(request)) {
            HttpServletRequest nobodys = new NobodysRequest(request);
            stepUpDoor.pass(new Passage(nobodys, response, known, standing, stepUpDoor), chain, !opensRooms());
            doorkeeper.noticeSignOut(request, known, publicPaths.isSignOut(request));
        } else {
            turnAside(request, response, standing);
        }
    }

    /** What an included page would have written is left out; everything else becomes the way to the challenge. */
    private void turnAside(HttpServletRequest request, HttpServletResponse response, Standing standing)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.INCLUDE || response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        try {
            refusal.turnAside(request, response, standing);
        } catch (IllegalStateException e) {
            refusal.sessionEnded(request, response, e);
        }
    }
}
