package org.vestibule.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.vestibule.it.host.TestClock;

/** The demo as it was built, with a database of its own, a clock that a test can move, and a host's odd corners. */
final class Lobby {

    private static final String WEB_XML = "WEB-INF/web.xml";
    private static final String DATABASE = "${ENV=VESTIBULE_DEMO_DATA:./.vestibule-demo}/lobby";

    private Lobby() {}

    /** Deployed under {@code /name}, its database a file of that name. */
    static WebArchive named(String name) {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, name + ".war")
                .importFrom(new File("target/vestibule.war"))
                .as(WebArchive.class);
        String file = new File("target/it/" + name + "/lobby").getAbsolutePath();
        war.delete(WEB_XML);
        return war.setWebXML(new StringAsset(webXml().replace(DATABASE, file)))
                .addPackage(TestClock.class.getPackage());
    }

    private static String webXml() {
        try (var in = new java.util.zip.ZipFile("target/vestibule.war")) {
            return new String(in.getInputStream(in.getEntry(WEB_XML)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
