package org.vestibule.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeSet;
import org.vestibule.BadSetting;
import org.vestibule.Settings;

/**
 * Where the filter stands: before everything, and, where only a filter of the host's knows the caller, once more after it.
 *
 * <p>The one before everything guards what the container knows. The one further on guards what only the host knows, and then
 * it is the one that opens our rooms. The host asks for it by {@code vestibule.after-filter}, or puts a {@code
 * <filter-mapping>} of {@link VestibuleFilter} into its web.xml, exactly where it is to stand.
 */
final class Placement {

    private static final String FIRST = "vestibule-first";
    private static final String LATER = "vestibule-later";

    private Placement() {}

    static void place(ServletContext context, Settings settings) {
        boolean later = settings.afterFilter().isPresent() || placedByHost(context);
        settings.afterFilter().ifPresent(name -> placeAfter(context, name));
        add(context, FIRST, later ? OuterFilter.class : VestibuleFilter.class, false);
    }

    private static boolean placedByHost(ServletContext context) {
        return context.getFilterRegistrations().values().stream()
                .anyMatch(filter -> VestibuleFilter.class.getName().equals(filter.getClassName()));
    }

    private static void placeAfter(ServletContext context, String name) {
        Map<String, ? extends FilterRegistration> filters = context.getFilterRegistrations();
        if (!filters.containsKey(name)) {
            throw new BadSetting(
                    "vestibule.after-filter",
                    "the name of a filter of the application's",
                    String.join(", ", new TreeSet<>(filters.keySet())),
                    name);
        }
        add(context, LATER, VestibuleFilter.class, true);
    }

    private static void add(
            ServletContext context, String name, Class<? extends VestibuleFilter> type, boolean afterHosts) {
        FilterRegistration.Dynamic filter = context.addFilter(name, type);
        if (filter == null) {
            throw new IllegalStateException("The application has a filter named \"" + name
                    + "\" already: rename it, nobody would be asked for a second factor");
        }
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), afterHosts, "/*");
    }
}
