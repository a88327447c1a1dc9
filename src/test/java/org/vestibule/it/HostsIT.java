package org.vestibule.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journeys and the attacks in applications that we did not write, all on one start of the server. */
@Tag("hosts")
@RunAsClient
@ExtendWith({Residents.class, ArquillianExtension.class})
class HostsIT implements HostJourneys, HostAttacks {

    private static final Path FOLDER = Path.of("target/it/hosts");

    @ArquillianResource
    private URI first;

    /** The connector deploys one application; the server finds the others in a folder when it starts. */
    @Deployment(testable = false)
    static WebArchive hosts() throws IOException {
        Files.createDirectories(FOLDER);
        try (DirectoryStream<Path> wars = Files.newDirectoryStream(FOLDER)) {
            for (Path war : wars) {
                Files.delete(war);
            }
        }
        WebArchive first = null;
        for (Host host : Host.values()) {
            WebArchive war = host.war();
            if (first == null) {
                first = war;
            } else {
                war.as(ZipExporter.class).exportTo(FOLDER.resolve(war.getName()).toFile());
            }
        }
        return first;
    }

    @Override
    public Stay at(Host host) {
        return new Stay(first.resolve("/"), host);
    }
}
