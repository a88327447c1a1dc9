package org.vestibule.it;

import java.net.URI;
import java.nio.file.Path;
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
    WEB_XML_FORM_WITH_JSP(Door.withPage("/members/desk.jsp"), "formjsp"),
    WEB_XML_FORM_WITH_FACES(Door.withPage("/members/desk.xhtml"), "club", "formfaces"),
    WEB_XML_BASIC(Door.withBasic("/desk"), "office", "exit", "reception", "basic"),
    FORM_DEFINITION(Door.withPage("/desk"), "office", "exit", "staff", "reception", "formdefinition"),
    CUSTOM_FORM_WITH_FACES(Door.withPage("/members/desk.xhtml"), "club", "staff", "customform"),
    OWN_MECHANISM(Door.withPage("/desk"), "office", "exit", "staff", "reception", "ownmechanism"),
    AUTO_APPLY_SESSION(Door.withPage("/desk"), "office", "exit", "staff", "reception", "autosession"),
    REMEMBER_ME(Door.withPage("/desk"), "office", "exit", "staff", "reception", "rememberme"),
    LOGIN_IN_SERVLET(Door.withPage("/desk"), "office", "exit", "loginservlet"),
    LOGIN_IN_FACES(Door.withPage("/members/desk.xhtml"), "club", "loginfaces"),
    HOME_MADE_SESSION(Door.withPage("/desk"), "office", "exit", "homemade"),
    LATER_FILTER(Door.withPage("/desk"), "office", "exit", "laterfilter"),
    TOKEN_COOKIE(Door.withPage("/desk"), "office", "tokencookie"),
    ANNOTATION(Door.withPage("/desk"), "office", "exit", "staff", "reception", "annotated"),
    BEARER_IN_MECHANISM(Door.withToken("/api/orders"), "tokens", "bearer"),
    BEARER_IN_JAX_RS(Door.withToken("/api/orders"), "tokens", "bearerfilter"),
    BUSY("ROOT", Door.withPage("/desk"), "exit", "club", "busy"),
    /** The same, before it got the JAR. */
    BUSY_BEFORE("before", Door.withPage("/desk"), "exit", "club", "busy");

    /** The one that the connector deploys. */
    static final Host FIRST = WEB_XML_FORM_WITH_JSP;

    @SuppressWarnings("ImmutableEnumChecker") // no door has a state
    private final Door door;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> parts;

    private final String file;

    Host(Door door, String... parts) {
        this(parts[parts.length - 1], door, parts);
    }

    Host(String file, Door door, String... parts) {
        this.file = file;
        this.door = door;
        this.parts = List.of(parts);
    }

    Door door() {
        return door;
    }

    URI home(URI server) {
        return server.resolve(file.equals("ROOT") ? "/" : "/" + file + "/");
    }

    WebArchive war() {
        HostWar war = HostWar.named(file).of(parts);
        if (this == BUSY || this == BUSY_BEFORE) {
            war.withLibraries(Path.of("target/it/libraries"));
        }
        return this == BUSY_BEFORE
                ? war.war()
                : war.withVestibule().withOddCorners().war();
    }
}
