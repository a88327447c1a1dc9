package org.vestibule.http;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.vestibule.flow.StepUp;

/**
 * {@link RequireSecondFactor} on resources of JAX-RS, whether they are beans or not, and the way to the challenge from there.
 *
 * <p>Loaded by JAX-RS itself, as a service (Jakarta RESTful Web Services 3.1, section 4.1.2), and by nobody where there is none.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class StepUpFeature implements DynamicFeature, Feature {

    /** Asks before a resource's method, and before its body is read. */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Demands.of(resource.getResourceMethod(), resource.getResourceClass())
                .ifPresent(demand -> context.register(guard(demand), Priorities.AUTHORIZATION));
    }

    private static ContainerRequestFilter guard(StepUp demand) {
        return request -> StepUpDoor.demand(demand);
    }

    @Override
    public boolean configure(FeatureContext context) {
        boolean atServer = context.getConfiguration().getRuntimeType() == RuntimeType.SERVER;
        if (atServer) {
            context.register(StepUpMapper.class);
        }
        return atServer;
    }
}
