package org.vestibule.it;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.vestibule.it.host.Foyer;
import org.vestibule.it.host.HalfWayRows;
import org.vestibule.it.host.Intercom;
import org.vestibule.it.host.StaffRoom;
import org.vestibule.it.host.Vault;

/** Somebody's application with one JAR added, what that needs, a clock to move, and the odd corners that our attacks begin in. */
public record HostWar(WebArchive war) {

    private static final Path FOLDER = Path.of("src/test/hosts");
    private static final String PACKAGE = Host.class.getPackageName() + ".hosts.";
    private static final String LIBRARIES = "WEB-INF/lib/";

    public static HostWar named(String name) {
        return new HostWar(ShrinkWrap.create(WebArchive.class, name + ".war"));
    }

    HostWar of(List<String> parts) {
        for (String part : parts) {
            if (Files.isDirectory(FOLDER.resolve(part))) {
                files(FOLDER.resolve(part).toFile());
            }
            war.addPackages(false, PACKAGE + part);
        }
        return this;
    }

    /** Libraries of the application's own: where we bring another version along, its build would have chosen one. */
    HostWar withLibraries(Path folder) {
        for (File library : folder.toFile().listFiles()) {
            war.addAsLibrary(library);
        }
        return this;
    }

    private void files(File folder) {
        WebArchive files = ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory(folder)
                .as(WebArchive.class);
        files.getContent().forEach((path, node) -> {
            if (node.getAsset() != null) {
                war.delete(path);
                war.add(node.getAsset(), path);
            }
        });
    }

    /** The JAR and its libraries, as the build puts them into any WAR. */
    public HostWar withVestibule() {
        WebArchive demo = ShrinkWrap.create(ZipImporter.class)
                .importFrom(new File("target/vestibule.war"))
                .as(WebArchive.class);
        demo.getContent(Filters.include("/" + LIBRARIES + ".*")).forEach((path, node) -> {
            if (node.getAsset() != null && !has(nameWithoutVersion(path.get()))) {
                war.add(node.getAsset(), path);
            }
        });
        return this;
    }

    private boolean has(String library) {
        return war.getContent().keySet().stream()
                .anyMatch(path -> nameWithoutVersion(path.get()).equals(library));
    }

    private static String nameWithoutVersion(String path) {
        return path.replaceAll("-[0-9.]+jar$", "");
    }

    HostWar withOddCorners() {
        war.addClasses(Vault.class, Foyer.class, StaffRoom.class, Intercom.class, HalfWayRows.class)
                .addAsLibrary(new File("target/vestibule-test.jar"))
                .add(new StringAsset(Vault.MARK), "papers/plan.txt")
                .add(new StringAsset("<%= \"" + Vault.MARK + "\" %>"), "papers/plan.jsp");
        return this;
    }
}
