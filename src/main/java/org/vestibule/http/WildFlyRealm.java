package org.vestibule.http;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The realm of WildFly's own in which, unless told otherwise, it looks up everybody whom an application's mechanism lets in;
 * it finds none of our callers there and answers a right password with a 500.
 *
 * <p>Asked through the server's management beans. No other server has them, and while WildFly itself starts they know
 * nothing yet: then the first login tells.
 */
final class WildFlyRealm {

    private static final String SERVER = "jboss.as:management-root=server";
    private static final String DOMAIN = "application-security-domain";
    private static final String DOMAINS = "jboss.as:subsystem=undertow," + DOMAIN + "=*";
    private static final String REFUSAL = "ELY01177";

    private WildFlyRealm() {}

    /** The sentence for an operator whose WildFly looks this application's callers up; empty when not, or not known. */
    static Optional<String> obstacle(ClassLoader application) {
        try {
            MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
            ObjectName server = new ObjectName(SERVER);
            // Asked while it starts, WildFly would write errors of its own into the log.
            if (!beans.isRegistered(server) || "starting".equals(beans.getAttribute(server, "serverState"))) {
                return Optional.empty();
            }
            return obstacle(beans, String.valueOf(application.getName()));
        } catch (JMException | RuntimeException notKnown) {
            return Optional.empty();
        }
    }

    private static Optional<String> obstacle(MBeanServer beans, String module) throws JMException {
        for (ObjectName domain : beans.queryNames(new ObjectName(DOMAINS), null)) {
            boolean ours = Arrays.stream((String[]) beans.getAttribute(domain, "referencingDeployments"))
                    .anyMatch(deployment -> module.equals("deployment." + deployment));
            if (ours && Boolean.TRUE.equals(beans.getAttribute(domain, "integratedJaspi"))) {
                return Optional.of(cure(domain.getKeyProperty(DOMAIN)));
            }
        }
        return Optional.empty();
    }

    /** Whether that is what became of a login. */
    static boolean refused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(REFUSAL));
    }

    static String cure(String domain) {
        return "WildFly looks every caller up in a realm of its own and would let none of Vestibule's in. Run in jboss-cli: "
                + "/subsystem=undertow/application-security-domain=" + domain
                + ":write-attribute(name=integrated-jaspi,value=false), then :reload";
    }
}
