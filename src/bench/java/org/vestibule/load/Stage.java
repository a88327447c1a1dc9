package org.vestibule.load;

import java.io.File;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.vestibule.it.HostWar;
import org.vestibule.it.PayaraProcess;
import org.vestibule.it.PostgresLobby;
import org.vestibule.load.host.SessionUser;

/** One server with the application twice in it, as it is and with Vestibule added, over one database. */
final class Stage implements AutoCloseable {

    private static final String BARE = "bare";
    private static final String GUARDED = "guarded";

    private static final String[] SETTINGS = {
        "-Dvestibule.keys=k1:" + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32)),
        "-Dvestibule.data-source=java:app/jdbc/load",
        "-Dvestibule.backup-codes.cost=8",
        "-Dvestibule.clock-tolerance-seconds=86400",
    };

    private static final String WEB_XML =
            """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param><param-name>vestibule.test-kit</param-name><param-value>true</param-value></context-param>
              <data-source><name>java:app/jdbc/load</name>%s</data-source>
            </web-app>
            """;

    private final PayaraProcess server;

    private Stage(String name, List<WebArchive> wars, String... settings) {
        server = new PayaraProcess(name);
        wars.forEach(server::deploying);
        server.start(Stream.concat(Stream.of(SETTINGS), Stream.of(settings)).toArray(String[]::new));
    }

    /** With both in it. */
    static Stage ofBoth(Database database, String name, String... settings) {
        return new Stage(name, List.of(bare(database), guarded(database)), settings);
    }

    static Stage ofBare(Database database, String name) {
        return new Stage(name, List.of(bare(database)));
    }

    static Stage ofGuarded(Database database, String name) {
        return new Stage(name, List.of(guarded(database)));
    }

    private static WebArchive bare(Database database) {
        return war(BARE, database);
    }

    private static WebArchive guarded(Database database) {
        return new HostWar(war(GUARDED, database))
                .withVestibule()
                .war()
                .addClass(SessionUser.class)
                .addAsLibrary(new File("target/vestibule-test.jar"));
    }

    private static WebArchive war(String name, Database database) {
        WebArchive war = HostWar.named(name).war();
        return war.addPackage(SessionUser.class.getPackage())
                .addAsLibrary(PostgresLobby.driver())
                .deleteClass(SessionUser.class)
                .addAsWebInfResource(new StringAsset("<beans/>"), "beans.xml")
                .setWebXML(new StringAsset(WEB_XML.formatted(database.dataSource())));
    }

    URI bare() {
        return server.home(BARE);
    }

    URI guarded() {
        return server.home(GUARDED);
    }

    Duration cpu() {
        return server.handle().info().totalCpuDuration().orElseThrow();
    }

    long pid() {
        return server.handle().pid();
    }

    String output() {
        return server.output();
    }

    @Override
    public void close() {
        server.close();
    }
}
