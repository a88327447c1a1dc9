package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestibule.Configuration;
import org.vestibule.Settings;
import org.vestibule.doctor.Premises;
import org.vestibule.doctor.Premises.Doors;
import org.vestibule.doctor.Premises.Filters;
import org.vestibule.doctor.Premises.Login;

/** What the container says of the application, gathered for the {@link org.vestibule.doctor.Doctor}. */
@Dependent
final class Survey {

    /** A browser trusts its own machine without TLS. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Set<String> OURS = Set.of(VestibuleFilter.class.getName(), OuterFilter.class.getName());
    private static final String FIRST = "before every filter that the application declares";

    private final Settings settings;
    private final LoginPage loginPage;
    private final Mechanisms mechanisms;
    private final List<String> resolvers;

    @Inject
    Survey(Settings settings, LoginPage loginPage, Mechanisms mechanisms, Instance<CallerResolver> resolvers) {
        this.settings = settings;
        this.loginPage = loginPage;
        this.mechanisms = mechanisms;
        this.resolvers = resolvers
                .handlesStream()
                .map(resolver -> resolver.getBean().getBeanClass().getName())
                .toList();
    }

    /** At start, when there is no request to tell how one travels. */
    Premises atStart(ServletContext context) {
        return of(context, Optional.empty());
    }

    Premises at(HttpServletRequest request) {
        Optional<Boolean> overTls = THIS_MACHINE.contains(request.getServerName())
                ? Optional.<Boolean>empty()
                : Optional.of(request.isSecure());
        return of(request.getServletContext(), overTls);
    }

    private Premises of(ServletContext context, Optional<Boolean> overTls) {
        return new Premises(
                version(),
                new Login(
                        !loginPage.hostsOwn(),
                        mechanisms.names(),
                        resolvers,
                        Descriptor.webXml(context).loginMethod()),
                filters(context),
                doors(context),
                SessionCookie.of(context),
                Configuration.hasMicroProfile(),
                overTls);
    }

    private static String version() {
        return Optional.ofNullable(Survey.class.getPackage().getImplementationVersion())
                .orElse("of a version that its JAR does not tell");
    }

    private Filters filters(ServletContext context) {
        Map<Boolean, List<FilterRegistration>> byUs = context.getFilterRegistrations().values().stream()
                .collect(Collectors.partitioningBy(filter -> OURS.contains(filter.getClassName())));
        Set<String> patterns = byUs.get(true).stream()
                .flatMap(filter -> filter.getUrlPatternMappings().stream())
                .collect(Collectors.toSet());
        List<String> dispatches =
                Arrays.stream(DispatcherType.values()).map(Enum::name).toList();
        List<String> others = byUs.get(false).stream()
                .map(FilterRegistration::getName)
                .sorted()
                .toList();
        return new Filters(position(byUs.get(true).size() > 1), patterns, dispatches, others);
    }

    private String position(boolean twice) {
        if (!twice) {
            return FIRST;
        }
        return FIRST
                + settings.afterFilter()
                        .map(name -> ", and once more after \"" + name + "\"")
                        .orElse(", and once more where web.xml puts it");
    }

    private Doors doors(ServletContext context) {
        List<String> rooms = Arrays.stream(Room.values())
                .filter(Room::admitsHalfWay)
                .flatMap(room -> Stream.of(room.mappings(settings.prefix())))
                .toList();
        Set<String> mapped = context.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toSet());
        return new Doors(rooms, loginPage.path(), mapped);
    }
}
