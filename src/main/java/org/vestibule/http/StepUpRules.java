package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vestibule.Settings;
import org.vestibule.StepUpSettings.Rule;
import org.vestibule.flow.StepUp;

/**
 * What is demanded of a request before anything of the application's runs: by its address, as the operator set it, and by the
 * servlet that the container is about to run. Thread-safe.
 */
@Dependent
class StepUpRules {

    private final List<Rule> rules;
    private final PublicPaths publicPaths;
    private final Map<String, List<StepUp>> ofServlets = new ConcurrentHashMap<>();

    @Inject
    StepUpRules(Settings settings, PublicPaths publicPaths) {
        this.rules = settings.stepUp().rules();
        this.publicPaths = publicPaths;
    }

    /** All that must be met. */
    List<StepUp> of(HttpServletRequest request) {
        List<StepUp> ofServlet = ofServlet(request);
        return rules.isEmpty()
                ? ofServlet
                : Stream.concat(ofAddress(request), ofServlet.stream()).toList();
    }

    /** An address that leaves doubt which page it is could be any of those with a rule. */
    private Stream<StepUp> ofAddress(HttpServletRequest request) {
        if (publicPaths.name(request)) {
            return Stream.empty();
        }
        HostPath path = HostPath.of(request);
        return rules.stream()
                .filter(rule -> !path.isPlain() || path.isUnder(rule.path()))
                .map(rule -> new StepUp(rule.maxAge(), Set.of()));
    }

    private List<StepUp> ofServlet(HttpServletRequest request) {
        Object mapping = request.getDispatcherType() == DispatcherType.INCLUDE
                ? request.getAttribute(RequestDispatcher.INCLUDE_MAPPING)
                : ExactMapping.told(request).orElse(null);
        return mapping instanceof HttpServletMapping known && known.getServletName() != null
                ? ofServlets.computeIfAbsent(
                        known.getServletName(), name -> ofServlet(request.getServletContext(), name))
                : List.of();
    }

    private static List<StepUp> ofServlet(ServletContext context, String name) {
        ServletRegistration servlet = context.getServletRegistration(name);
        if (servlet == null || servlet.getClassName() == null) {
            return List.of();
        }
        try {
            return Demands.ofServlet(Class.forName(servlet.getClassName(), false, context.getClassLoader()));
        } catch (ClassNotFoundException ofTheServers) {
            return List.of();
        }
    }
}
