package org.vestibule.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A request that knows only what it was told; anything else it is asked is a mistake of the test. */
final class StubRequest {

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, Object> session = new HashMap<>();

    static StubRequest to(String servletPath) {
        return new StubRequest()
                .with("getMethod", "GET")
                .with("getContextPath", "/app")
                .with("getServletPath", servletPath)
                .with("getRequestURI", "/app" + servletPath)
                .with("getDispatcherType", DispatcherType.REQUEST)
                .with("getPathInfo", null)
                .with("getQueryString", null)
                .with("getContentType", null)
                .with("getCookies", null)
                .with("isSecure", true)
                .with("getServerName", "app.example")
                .with("getLocales", Collections.enumeration(List.of(Locale.ENGLISH)));
    }

    StubRequest with(String method, Object answer) {
        answers.put(method, answer);
        return this;
    }

    StubRequest header(String name, String... values) {
        headers.put(name, Stream.of(values).filter(Objects::nonNull).toList());
        return this;
    }

    StubRequest attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    StubRequest cookies(Cookie... cookies) {
        return with("getCookies", cookies);
    }

    HttpServletRequest get() {
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method.getName()) {
            case "getHeader" -> lines(arguments[0]).stream().findFirst().orElse(null);
            case "getHeaders" -> Collections.enumeration(lines(arguments[0]));
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getSession" -> session();
            default -> told(method, arguments);
        });
    }

    private List<String> lines(Object header) {
        return headers.getOrDefault((String) header, List.of());
    }

    private Object told(Method method, Object[] arguments) {
        if (!answers.containsKey(method.getName())) {
            throw new AssertionError("Nobody told " + method.getName() + Arrays.toString(arguments));
        }
        return answers.get(method.getName());
    }

    private HttpSession session() {
        return proxy(HttpSession.class, (method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> session.get((String) arguments[0]);
            case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
            case "getId" -> answers.get("getId");
            case "isNew" -> answers.getOrDefault("isNew", false);
            case "removeAttribute" -> session.remove((String) arguments[0]);
            default -> throw new AssertionError("Nobody told " + method.getName());
        });
    }

    /** What answers in place of all methods. */
    interface Answering {
        Object answer(Method method, Object[] arguments);
    }

    static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answering.answer(method, arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
