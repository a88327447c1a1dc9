package org.vestibule.it;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The demo with a PostgreSQL behind it, and its sessions to be shared where servers do so. */
public final class PostgresLobby {

    /** Without it, Payara's pool hands out connections to the database that was, for ever. */
    public static final String VALIDATION = property("is-connection-validation-required", "true")
            + property("connection-validation-method", "custom-validation")
            + property("validation-classname", "org.glassfish.api.jdbc.validation.PostgresConnectionValidation")
            + property("fail-all-connections", "true");

    private static String property(String name, String value) {
        return "<property><name>fish.payara." + name + "</name><value>" + value + "</value></property>";
    }

    private PostgresLobby() {}

    /** With the database that listens there. */
    static WebArchive at(int port) {
        String source = "<data-source><name>java:app/jdbc/lobby</name>" + source(port) + VALIDATION
                + "</data-source><distributable/>";
        String webXml = Lobby.webXml().replaceFirst("(?s)<data-source>.*</data-source>", source);
        return Lobby.withWebXml("lobby", webXml).addAsLibrary(driver());
    }

    /** What stands in a {@code <data-source>} besides its name. */
    public static String source(int port) {
        return "<class-name>org.postgresql.ds.PGSimpleDataSource</class-name><server-name>127.0.0.1</server-name>"
                + "<port-number>" + port + "</port-number><database-name>postgres</database-name><user>postgres</user>"
                + "<password>postgres</password>";
    }

    /** The driver's JAR. */
    public static File driver() {
        return Path.of(URI.create(org.postgresql.Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toFile();
    }
}
