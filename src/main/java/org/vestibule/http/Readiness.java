package org.vestibule.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.vestibule.doctor.Pulse;

/**
 * The {@link Pulse} as MicroProfile Health tells it, at {@code /health/ready}.
 *
 * <p>{@code beans.xml} leaves this class out where the server has no MicroProfile Health, and nobody else names it.
 */
@ApplicationScoped
@org.eclipse.microprofile.health.Readiness
class Readiness implements HealthCheck {

    @Inject
    private Installation installation;

    @Inject
    private Instance<Pulse> pulse;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("vestibule");
        if (!installation.settings().enabled()) {
            return answer.withData("enabled", false).up().build();
        }
        Map<String, Boolean> felt = pulse.get().feel();
        felt.forEach(answer::withData);
        return answer.status(!felt.containsValue(false)).build();
    }
}
