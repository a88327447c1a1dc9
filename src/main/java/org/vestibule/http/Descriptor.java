package org.vestibule.http;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a deployment descriptor, without its comments; empty when the application has none.
 *
 * <p>Read as text and not as XML: two words of it are looked for, and nothing is decided by them.
 */
record Descriptor(String text) {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LOGIN_METHOD = Pattern.compile("<auth-method>\\s*([\\w-]+)\\s*</auth-method>");

    private static final Pattern NO_DISCOVERY = Pattern.compile("bean-discovery-mode\\s*=\\s*[\"']none[\"']");

    static Descriptor webXml(ServletContext context) {
        return of(context, "web.xml");
    }

    static Descriptor of(ServletContext context, String name) {
        try (InputStream in = context.getResourceAsStream("/WEB-INF/" + name)) {
            return new Descriptor(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return new Descriptor("");
        }
    }

    Descriptor(String text) {
        this.text = COMMENT.matcher(text).replaceAll("");
    }

    /** The login method of web.xml; empty when it names none. */
    String loginMethod() {
        return first(LOGIN_METHOD).orElse("");
    }

    /** Whether beans.xml says that there are no beans. */
    boolean discoversNothing() {
        return NO_DISCOVERY.matcher(text).find();
    }

    /** The value of a {@code <property name="…" value="…"/>}. */
    Optional<String> property(String name) {
        return first(Pattern.compile("name=\"" + Pattern.quote(name) + "\"\\s+value=\"([^\"]*)\""));
    }

    private Optional<String> first(Pattern pattern) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
