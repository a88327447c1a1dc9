package org.vestibule.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.vestibule.Settings;

/**
 * An answer of ours: a page, JSON, or the way to somewhere else; never cached, never framed, never a referrer.
 *
 * @param texts the sentences in the caller's language
 */
record Reply(HttpServletRequest request, HttpServletResponse response, Settings settings, Texts texts) {

    /** Where our pages are: nowhere for a request from outside. */
    static final String PAGES = "/WEB-INF/vestibule/";

    private static final String OURS = Reply.class.getName();
    private static final Object MARK = new Object();
    private static final int SEE_OTHER = 303;

    static Reply to(HttpServletRequest request, HttpServletResponse response, Settings settings) {
        Headers.set(request, response);
        return new Reply(request, response, settings, Texts.of(request));
    }

    /** Whether a dispatch was begun by one of our pages; only our own code can have set the mark. */
    static boolean began(HttpServletRequest request) {
        return request.getAttribute(OURS) == MARK;
    }

    boolean json() {
        return Accepts.json(request)
                || Room.of(request).filter(Room::isForPrograms).isPresent();
    }

    /** Shows a page of the JAR, or the host's own at the same path, with all text of the model escaped. */
    void page(int status, String name, Map<String, ?> model) throws ServletException, IOException {
        response.setStatus(status);
        request.setAttribute("page", new Page(texts));
        attributes(Map.of(
                "language",
                texts.locale().toLanguageTag(),
                "base",
                request.getContextPath() + settings.prefix(),
                "home",
                request.getContextPath() + "/",
                "csrf",
                CsrfToken.of(request),
                "caller",
                "",
                "message",
                "",
                "notice",
                ""));
        attributes(model);
        forward(PAGES + name + ".jsp");
    }

    /** The mark is gone before anybody else can dispatch, such as to an error page of the host's. */
    private void forward(String page) throws ServletException, IOException {
        request.setAttribute(OURS, MARK);
        try {
            request.getRequestDispatcher(page).forward(request, response);
        } finally {
            request.removeAttribute(OURS);
        }
    }

    private void attributes(Map<String, ?> model) {
        model.forEach((name, value) -> request.setAttribute(name, Html.escapeAll(value)));
    }

    void json(int status, JsonObject body) throws IOException {
        write(status, "application/json", body);
    }

    /** JSON that somebody else wrote. */
    void jsonText(int status, String json) throws IOException {
        write(status, "application/json", json);
    }

    /** An error to a program (RFC 9457), with a code that does not change and a sentence that may. */
    void problem(int status, String code, String sentence, JsonObject more) throws IOException {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", code)
                .add("status", status)
                .add("code", code)
                .add("detail", sentence);
        more.forEach(body::add);
        write(status, "application/problem+json", body.build());
    }

    void problem(int status, String code, String sentence) throws IOException {
        problem(status, code, sentence, JsonObject.EMPTY_JSON_OBJECT);
    }

    private void write(int status, String type, Object body) throws IOException {
        response.setStatus(status);
        write(type, body.toString().getBytes(StandardCharsets.UTF_8));
        // Committed here: what the mechanism answers with an error status, Undertow would replace by a page of its own.
        response.flushBuffer();
    }

    /** Sends what is no page. */
    void write(String type, byte[] bytes) throws IOException {
        Cors.open(request, response, settings);
        response.setHeader(CsrfToken.HEADER, CsrfToken.of(request));
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Says to a program that it is done. */
    void done() {
        Cors.open(request, response, settings);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** An error to a person, as a page of its own with one way on; or to a program. */
    void trouble(int status, String key, String code, Object... arguments) throws ServletException, IOException {
        if (json()) {
            problem(status, code, texts.get("problem." + key + ".text", arguments));
            return;
        }
        say(status, "problem." + key, home(), "link.home", arguments);
    }

    /** A page that says one thing, with one way on: {@code key} names its title and its text, {@code link} the words of that way. */
    void say(int status, String key, String address, String link, Object... arguments)
            throws ServletException, IOException {
        page(
                status,
                "problem",
                Map.of(
                        "title", texts.get(key + ".title"),
                        "explanation", texts.get(key + ".text", arguments),
                        "linkAddress", address,
                        "linkLabel", texts.get(link)));
    }

    /** The application's front page. */
    String home() {
        return request.getContextPath() + "/";
    }

    /** Says when to come back, in seconds. */
    void retryAfter(long seconds) {
        response.setHeader("Retry-After", String.valueOf(seconds));
    }

    /** Sends the browser on to a room of ours. */
    void seeOther(Room room) {
        seeOther(request.getContextPath() + room.path(settings.prefix()));
    }

    /** Sends the browser on to an address on this server that we made ourselves. */
    void seeOther(String address) {
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", address);
    }
}
