package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journeys and the attacks in applications that we did not write, all on one start of the server. */
@Tag("hosts")
@RunAsClient
@ExtendWith({Town.class, ArquillianExtension.class})
class HostsIT
        implements HostJourneys, HostSpecialJourneys, TrustedBrowserAtHosts, ProgramJourneys, BusyHost, HostAttacks {

    @ArquillianResource
    private URI first;

    /** The connector deploys one application; the others the server finds in {@link Town#HOSTS} when it starts. */
    @Deployment(testable = false)
    static WebArchive first() {
        return Host.FIRST.war();
    }

    @Override
    public Stay at(Host host) {
        URI server = first.resolve("/");
        assertThat(Town.isOpen(host, server)).as(host + " has opened").isTrue();
        return new Stay(server, host);
    }
}
