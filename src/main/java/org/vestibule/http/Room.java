package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestibule.flow.Decision;

/**
 * Our own addresses, each with its servlet and with who may enter.
 *
 * <p>A half-way caller is let in by the container's own mapping of the request to one of these servlets, exactly, and never
 * by how the address is spelt.
 */
enum Room {
    SETTINGS(SettingsServlet.class, Admits.PASSED, ""),
    CHALLENGE(ChallengeServlet.class, Admits.CHALLENGED, "/challenge", "/verify"),
    SETUP(SetupServlet.class, Admits.ENROLLING, "/setup"),
    QR(QrServlet.class, Admits.ENROLLING, "/setup/qr.png", "/setup/qr.svg"),
    SEND(SendServlet.class, Admits.ASKED, "/send"),
    CONFIRM(ConfirmServlet.class, Admits.ENROLLING, "/verify-setup"),
    DISABLE(DisableServlet.class, Admits.PASSED, "/disable"),
    BACKUP_CODES(BackupCodesServlet.class, Admits.PASSED, "/backup-codes"),
    BROWSERS(BrowsersServlet.class, Admits.PASSED, "/browsers/revoke"),
    NOT_ME(NotMeServlet.class, Admits.ANYBODY, "/not-me"),
    DOCTOR(DoctorServlet.class, Admits.PASSED, "/doctor"),
    ADMIN(AdminServlet.class, Admits.PASSED, "/admin"),
    ADMIN_ACT(
            AdminActServlet.class,
            Admits.PASSED,
            "/admin/reset",
            "/admin/unlock",
            "/admin/end-sessions",
            "/admin/recovery",
            "/admin/recovery/approve"),
    RESUME(ResumeServlet.class, Admits.PASSED, "/resume"),
    LOGIN(LoginServlet.class, Admits.ANYBODY, "/login"),
    REFRESH(RefreshServlet.class, Admits.ANYBODY, "/token/refresh"),
    LOGOUT(LogoutServlet.class, Admits.ANYBODY, "/logout"),
    KEYS(KeysServlet.class, Admits.ANYBODY, "/jwks.json"),
    CANCEL(CancelServlet.class, Admits.ANYBODY, "/cancel"),
    DESCRIPTION(OpenApiServlet.class, Admits.ANYBODY, "/openapi.json"),
    ASSETS(AssetServlet.class, Admits.ANYBODY, "/assets/style.css", "/assets/theme.css", "/assets/vestibule.js");

    private static final Map<String, Room> BY_SERVLET =
            Arrays.stream(values()).collect(Collectors.toMap(Room::servletName, Function.identity()));

    private enum Admits {
        ANYBODY,
        ASKED,
        CHALLENGED,
        ENROLLING,
        PASSED
    }

    private final Class<? extends RoomServlet> servlet;
    private final Admits admits;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> paths;

    Room(Class<? extends RoomServlet> servlet, Admits admits, String... paths) {
        this.servlet = servlet;
        this.admits = admits;
        this.paths = List.of(paths);
    }

    Class<? extends RoomServlet> servlet() {
        return servlet;
    }

    /** What its servlet takes: by which methods it has of its own. */
    List<String> methods() {
        List<String> own =
                Arrays.stream(servlet.getDeclaredMethods()).map(Method::getName).toList();
        Stream<String> get = Stream.of("get", "tell").anyMatch(own::contains) ? Stream.of("GET", "HEAD") : Stream.of();
        Stream<String> post = Stream.of("post", "act").anyMatch(own::contains) ? Stream.of("POST") : Stream.of();
        return Stream.of(get, post, Stream.of("OPTIONS"))
                .flatMap(Function.identity())
                .toList();
    }

    String servletName() {
        return "vestibule-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String[] mappings(String prefix) {
        return paths.stream().map(path -> prefix + path).toArray(String[]::new);
    }

    /** The path under the context root, the first of its spellings. */
    String path(String prefix) {
        return prefix + paths.get(0);
    }

    /** Whether a caller who stands there may come in. */
    boolean admits(Standing standing) {
        return switch (admits) {
            case ANYBODY -> true;
            case ASKED -> standing.passed() || standing.halfWay().isPresent();
            case CHALLENGED -> standing.passed() || standing.between(Decision.CHALLENGE);
            case ENROLLING -> standing.passed() || standing.between(Decision.ENROLL);
            case PASSED -> standing.passed();
        };
    }

    /** Whether it speaks JSON and nothing else. */
    boolean isForPrograms() {
        return ProgramServlet.class.isAssignableFrom(servlet);
    }

    /** Whether any caller between the doors may come in. */
    boolean admitsHalfWay() {
        return admits != Admits.PASSED;
    }

    /** The room that the container will run for this request; empty when it is one of the host's own. */
    static Optional<Room> of(HttpServletRequest request) {
        return ExactMapping.servletName(request).map(BY_SERVLET::get);
    }
}
