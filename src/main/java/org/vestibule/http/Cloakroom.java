package org.vestibule.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vestibule.http.Form.Unreadable;
import org.vestibule.http.SavedPost.Field;
import org.vestibule.http.SavedPost.Kept;
import org.vestibule.http.SavedPost.Lost;
import org.vestibule.http.SavedPost.Reason;

/**
 * Where a form that a caller was sending is left while they answer; {@link ResumeServlet} gives it back.
 *
 * <p>It is never passed on by us: the caller's browser sends it again, through the container's constraints and the host's own
 * filters. What cannot be kept whole is not kept, and a word why is left in its place.
 */
final class Cloakroom {

    private static final String LOGIN = "/j_security_check";
    private static final Pattern PASSWORD = Pattern.compile(
            "password|passwort|passwd|passphrase|kennwort|pwd|(^|[^a-z])(pass|pin|secret)([^a-z]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final String FORM = "application/x-www-form-urlencoded";

    private Cloakroom() {}

    /**
     * Takes in what a caller was posting to a page; what comes by another dispatch the host has seen already.
     *
     * @param since when the caller's password was right
     */
    static void leave(HttpServletRequest request, String caller, Instant since) throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return;
        }
        boolean foreign = !CsrfToken.fromHere(request);
        // Otherwise another site could make a caller lose the form that waits.
        if (!foreign || !SavedRequest.isThere(request)) {
            SavedRequest.save(request, foreign ? lost(request, caller, Reason.FOREIGN) : look(request, caller, since));
        }
    }

    private static SavedPost look(HttpServletRequest request, String caller, Instant since) throws IOException {
        Optional<Reason> obstacle = obstacle(request);
        if (obstacle.isPresent()) {
            return lost(request, caller, obstacle.get());
        }
        try {
            List<Field> fields = SentFields.read(request);
            if (hasPassword(fields)) {
                return lost(request, caller, Reason.SIGNING_IN);
            }
            return new Kept(caller, madeOn(request), since, SavedRequest.address(request), fields);
        } catch (Unreadable e) {
            return lost(request, caller, e.status() == 413 ? Reason.TOO_LARGE : Reason.UNREADABLE);
        } catch (IllegalStateException somebodyElseReadsIt) {
            return lost(request, caller, Reason.UNREADABLE);
        }
    }

    private static Lost lost(HttpServletRequest request, String caller, Reason reason) {
        return new Lost(caller, madeOn(request), reason);
    }

    /** Why a form is not even read; a session that was made for this very request would be one more for each request. */
    private static Optional<Reason> obstacle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (Room.of(request).isPresent() || request.getRequestURI().endsWith(LOGIN)) {
            return Optional.of(Reason.SIGNING_IN);
        }
        if (session == null || session.isNew()) {
            return Optional.of(Reason.SIGNED_OUT);
        }
        // Not getContentType: a login of the container's that restores a POST restores its headers only.
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        if (!Form.mediaType(type).equals(FORM)
                || !inUtf8(type)
                || !SavedRequest.isLocal(SavedRequest.address(request))) {
            boolean files = Form.mediaType(type).equals("multipart/form-data");
            return Optional.of(files ? Reason.FILES : Reason.UNREADABLE);
        }
        return Optional.empty();
    }

    /** Somebody who signs in once more, half-way, sends a password: it is not for a session to keep, nor for a page to show. */
    private static boolean hasPassword(List<Field> fields) {
        return fields.stream().anyMatch(field -> PASSWORD.matcher(field.name()).find());
    }

    private static boolean inUtf8(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return !type.contains("charset") || type.contains("utf-8");
    }

    private static String madeOn(HttpServletRequest request) {
        try {
            URI page = new URI(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            boolean here =
                    page.getRawAuthority() != null && page.getRawAuthority().equals(request.getHeader("Host"));
            String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
            return here && SavedRequest.isLocal(path) ? path : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
