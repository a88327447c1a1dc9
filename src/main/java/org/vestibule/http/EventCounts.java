package org.vestibule.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.vestibule.flow.SecurityEvent;

/**
 * How often what happened: the counter {@code vestibule_events} of MicroProfile Metrics, where the server has it.
 *
 * <p>By event and outcome, never by caller or address. Thread-safe.
 */
@ApplicationScoped
class EventCounts {

    @Inject
    @Any
    private Instance<Object> beans;

    private volatile Optional<Registry> registry;

    void count(SecurityEvent event) {
        String outcome = event.type().ending().name().toLowerCase(Locale.ROOT);
        try {
            open().ifPresent(counters -> counters.count(event.type().code(), outcome));
        } catch (LinkageError serverWithAnotherMicroProfileMetrics) {
            registry = Optional.empty();
        }
    }

    private Optional<Registry> open() {
        if (registry == null) {
            registry = find();
        }
        return registry;
    }

    private Optional<Registry> find() {
        try {
            return MicroProfile.registry(beans);
        } catch (LinkageError serverWithoutMicroProfileMetrics) {
            return Optional.empty();
        }
    }

    /** Who counts. */
    private interface Registry {
        void count(String event, String outcome);
    }

    /** Apart, so that a server without the MicroProfile API never loads a class that names it. */
    private static final class MicroProfile {
        static Optional<Registry> registry(Instance<Object> beans) {
            Instance<MetricRegistry> found = beans.select(MetricRegistry.class, Default.Literal.INSTANCE);
            if (!found.isResolvable()) {
                return Optional.empty();
            }
            MetricRegistry metrics = found.get();
            return Optional.of((event, outcome) -> metrics.counter(
                            "vestibule_events", new Tag("event", event), new Tag("outcome", outcome))
                    .inc());
        }
    }
}
