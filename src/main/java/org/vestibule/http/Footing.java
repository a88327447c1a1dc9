package org.vestibule.http;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;

/** What we cannot stand without: beans, and pages. Without them the deployment stops, with the line that cures it. */
final class Footing {

    private static final String PAGE = "/WEB-INF/vestibule/challenge.jsp";

    private Footing() {}

    /** To be asked before anybody else trips over it: what a server says then names nothing that helps. */
    static void check(ServletContext context) {
        if (beansAreOff(context)) {
            throw new IllegalStateException("Vestibule needs CDI, which this application switches off: in"
                    + " WEB-INF/beans.xml, write bean-discovery-mode=\"annotated\" instead of \"none\"");
        }
        if (!has(context, PAGE)) {
            throw new IllegalStateException(
                    "Vestibule's pages are not to be found in this application: put its JAR into"
                            + " WEB-INF/lib of the WAR, not into lib of the EAR or into the server");
        }
    }

    /** Some servers keep CDI for the JARs of an application that has none of its own, and then nothing is wrong. */
    private static boolean beansAreOff(ServletContext context) {
        return Descriptor.of(context, "beans.xml").discoversNothing() && !hasBeans();
    }

    private static boolean hasBeans() {
        try {
            return CDI.current().getBeanManager() != null;
        } catch (IllegalStateException none) {
            return false;
        }
    }

    private static boolean has(ServletContext context, String page) {
        try {
            return context.getResource(page) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
