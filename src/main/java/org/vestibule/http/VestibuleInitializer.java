package org.vestibule.http;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Set;
import org.vestibule.Configuration;
import org.vestibule.Settings;
import org.vestibule.store.Keys;

/**
 * The way into an application: found by the container in any JAR, before the application's own filters are in place.
 *
 * <p>It reads the settings, puts the filter before every page and every kind of dispatch, and the rooms at their addresses.
 * What it cannot understand stops the deployment with a sentence: there is no fallback without a second factor.
 */
public final class VestibuleInitializer implements ServletContainerInitializer {

    private static final Logger LOG = System.getLogger("org.vestibule");

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        Settings settings = Settings.read(Configuration.of(context::getInitParameter));
        context.setAttribute(Settings.class.getName(), settings);
        Footing.check(context);
        if (!settings.enabled()) {
            LOG.log(
                    Level.WARNING,
                    "Vestibule is switched off by vestibule.enabled: nobody is asked for a second factor");
            context.addListener(Opening.class);
            return;
        }
        if (settings.policy().shadow()) {
            LOG.log(
                    Level.WARNING,
                    "vestibule.policy=shadow: what would be decided is written down, and nobody is asked for a second factor");
        }
        context.setAttribute(Keys.class.getName(), KeySource.read(settings));
        Placement.place(context, settings);
        furnish(context, settings);
        hangPages(context);
        cookiesOnly(context);
        context.addListener(Opening.class);
        context.addListener(RotatedSession.class);
    }

    private static void furnish(ServletContext context, Settings settings) {
        for (Room room : Room.values()) {
            ServletRegistration.Dynamic servlet = context.addServlet(room.servletName(), room.servlet());
            servlet.setLoadOnStartup(1);
            Set<String> taken = servlet.addMapping(room.mappings(settings.prefix()));
            if (!taken.isEmpty()) {
                throw new IllegalStateException("The application has a servlet at " + taken
                        + " already; set vestibule.prefix to a path that is free");
            }
        }
    }

    /** Each page at its own address, or a servlet of the host's at "/*" would take our forwards for requests of its own. */
    private static void hangPages(ServletContext context) {
        Set<String> paths = context.getResourcePaths(Reply.PAGES);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith(".jsp")) {
                context.addJspFile("vestibule" + path, path).addMapping(path);
            }
        }
    }

    /** A session id in an address ends up in logs, bookmarks and Referer headers. */
    private static void cookiesOnly(ServletContext context) {
        context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        if (cookie.getAttribute("SameSite") == null) {
            cookie.setAttribute("SameSite", "Lax");
        }
    }

    static Settings settings(ServletContext context) {
        return (Settings) context.getAttribute(Settings.class.getName());
    }

    static Keys keys(ServletContext context) {
        return (Keys) context.getAttribute(Keys.class.getName());
    }
}
