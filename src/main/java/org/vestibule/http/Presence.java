package org.vestibule.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import org.vestibule.Settings;

/**
 * The guard against an application that leaves us out without knowing: an {@code <absolute-ordering/>} in its web.xml switches
 * the initializers of all JARs off, and with ours the filter; Open Liberty asks none in lib of an EAR.
 *
 * <p>CDI still finds this bean then, and it fails every request: better no application than one with a single door.
 */
@ApplicationScoped
class Presence {

    void check(@Observes @Initialized(RequestScoped.class) Object event) {
        if (event instanceof ServletRequest request && isMissing(request.getServletContext())) {
            throw new IllegalStateException(
                    "Vestibule is in this application but was left out of it, and nobody would be"
                            + " asked for a second factor: put <others/> into the <absolute-ordering> of WEB-INF/web.xml,"
                            + " or its JAR from lib of the EAR into WEB-INF/lib of the WAR");
        }
    }

    private static boolean isMissing(ServletContext context) {
        return context.getAttribute(Settings.class.getName()) == null;
    }
}
