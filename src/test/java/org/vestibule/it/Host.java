package org.vestibule.it;

import java.net.URI;
import java.util.List;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The applications that we did not write, as strangers would have written them: each with its own way to sign in, and not a
 * word about Vestibule.
 *
 * <p>Each is made of the folders of that name under {@code src/test/hosts} and the packages beside this one, the later in
 * the list the stronger, and of the JAR.
 */
enum Host {
    WEB_XML_FORM_WITH_JSP(Door.withPage("/members/desk.jsp", "/members/desk.jsp"), "formjsp"),
    WEB_XML_FORM_WITH_FACES(Door.withPage("/members/desk.xhtml", "/members/desk.xhtml"), "club", "formfaces"),
    FORM_DEFINITION(Door.withPage("/desk", "/desk"), "office", "staff", "reception", "formdefinition"),
    CUSTOM_FORM_WITH_FACES(Door.withPage("/members/desk.xhtml", "/members/desk.xhtml"), "club", "staff", "customform"),
    OWN_MECHANISM(Door.withPage("/desk", "/desk"), "office", "staff", "reception", "ownmechanism"),
    AUTO_APPLY_SESSION(Door.withPage("/desk", "/desk"), "office", "staff", "reception", "autosession"),
    REMEMBER_ME(Door.withPage("/desk", "/desk"), "office", "staff", "reception", "rememberme"),
    LOGIN_IN_SERVLET(Door.withPage("/desk", "/desk"), "office", "loginservlet"),
    LOGIN_IN_FACES(Door.withPage("/login.xhtml", "/members/desk.xhtml"), "club", "loginfaces");

    @SuppressWarnings("ImmutableEnumChecker") // no door has a state
    private final Door door;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> parts;

    Host(Door door, String... parts) {
        this.door = door;
        this.parts = List.of(parts);
    }

    /** Its name on the server. */
    String context() {
        return parts.get(parts.size() - 1);
    }

    Door door() {
        return door;
    }

    URI home(URI server) {
        return server.resolve("/" + context() + "/");
    }

    WebArchive war() {
        return HostWar.named(context()).of(parts).war();
    }
}
