package org.vestibule.kit;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.vestibule.Configuration;

/**
 * The way of the kit into a test WAR: puts its servlets under {@code /vestibule-kit/}, once the WAR says that it is one.
 *
 * <p>Whoever can move the clock of a real application can lock everybody out. So the kit in the wrong WAR stops the
 * deployment, and in the right one says at every start that it is there.
 */
public final class KitInitializer implements ServletContainerInitializer {

    private static final Logger LOG = System.getLogger("org.vestibule");
    private static final String CONSENT = "vestibule.test-kit";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        String consent =
                Configuration.of(context::getInitParameter).apply(CONSENT).orElse("false");
        if (!consent.equals("true")) {
            throw new IllegalStateException("Vestibule's test kit (vestibule-*-test.jar) is in \""
                    + context.getContextPath()
                    + "/\", where anybody could move the clock and list the files with it. Take it out, or, if"
                    + " this is a test and nothing else, set " + CONSENT + "=true");
        }
        LOG.log(
                Level.WARNING,
                "Vestibule''s test kit is in \"{0}\": anybody may move its clock and list its files. Never do this in production",
                context.getContextPath() + "/");
        serve(context, "clock", ClockServlet.class);
        serve(context, "mappings", MappingsServlet.class);
    }

    private static void serve(ServletContext context, String name, Class<? extends Servlet> servlet) {
        context.addServlet("vestibule-kit-" + name, servlet).addMapping("/vestibule-kit/" + name);
    }
}
