package org.vestibule.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.vestibule.it.host.Vault;

/** The demo as it was built, with a database of its own, a clock that a test can move, and a host's odd corners. */
final class Lobby {

    private static final String WEB_XML = "WEB-INF/web.xml";
    private static final String DATABASE = "${ENV=VESTIBULE_DEMO_DATA:./.vestibule-demo}/lobby";
    private static final String END = "</web-app>";

    /** An error page that is not public: the container dispatches to it, and the gate stands there too. */
    private static final String ERROR_PAGE =
            "<error-page><error-code>418</error-code><location>/vault/error</location></error-page>";

    private static final String TEST_KIT = "<context-param><param-name>vestibule.test-kit</param-name>"
            + "<param-value>true</param-value></context-param>";

    private static final String TWO_PERSON = "<context-param><param-name>vestibule.admin.two-person</param-name>"
            + "<param-value>true</param-value></context-param>";

    /** All journeys come from one machine. */
    private static final String MANY_FROM_HERE =
            "<context-param><param-name>vestibule.sent-codes.per-address-hour</param-name>"
                    + "<param-value>0</param-value></context-param>";

    private static final String STEP_UP = "<context-param><param-name>vestibule.step-up</param-name>"
            + "<param-value>/strict/*=120, /vault/once=60</param-value></context-param>";

    private Lobby() {}

    /** Deployed under {@code /name}, its database a new file of that name. */
    static WebArchive named(String name) {
        Path folder = Path.of("target/it", name).toAbsolutePath();
        return withWebXml(name, webXml().replace(DATABASE, emptied(folder) + "/lobby"));
    }

    /** The same for pages of that other origin, too. */
    static WebArchive named(String name, String origin) {
        return named(name, origin, "");
    }

    /** The same, and with recovery passes on which two administrators must agree. */
    static WebArchive ofTwoAdministrators(String name, String origin) {
        return named(name, origin, TWO_PERSON);
    }

    private static WebArchive named(String name, String origin, String more) {
        Path folder = Path.of("target/it", name).toAbsolutePath();
        String origins = "<context-param><param-name>vestibule.origins</param-name><param-value>" + origin
                + "</param-value></context-param>";
        return withWebXml(
                name, webXml().replace(DATABASE, emptied(folder) + "/lobby").replace(END, origins + more + END));
    }

    /** Deployed under {@code /name}, its database where the environment says. */
    static WebArchive asBuilt(String name) {
        return withWebXml(name, webXml());
    }

    static WebArchive withWebXml(String name, String webXml) {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, name + ".war")
                .importFrom(new File("target/vestibule.war"))
                .as(WebArchive.class);
        war.delete(WEB_XML);
        return war.setWebXML(
                        new StringAsset(webXml.replace(END, ERROR_PAGE + TEST_KIT + MANY_FROM_HERE + STEP_UP + END)))
                .addAsWebInfResource(new File("src/test/wildfly/jboss-deployment-structure.xml"))
                .add(new StringAsset(Vault.MARK), "papers/plan.txt")
                .add(new StringAsset("<%= \"" + Vault.MARK + "\" %>"), "papers/plan.jsp")
                .addPackage(Vault.class.getPackage())
                .addAsLibrary(new File("target/vestibule-test.jar"));
    }

    static String webXml() {
        try (ZipFile war = new ZipFile("target/vestibule.war")) {
            byte[] text = war.getInputStream(war.getEntry(WEB_XML)).readAllBytes();
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(ServerLog.FOLDER);
            Files.deleteIfExists(folder.resolve("lobby.mv.db"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
