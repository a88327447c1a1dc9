package org.vestibule.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.Servlet;
import java.io.Serializable;

/**
 * Asks the {@link StepUpDoor} before a method of a CDI bean or an EJB; before a transaction begins, where the container lets it.
 */
@RequireSecondFactor
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class StepUpInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Demands what stands on the method or its class. */
    @AroundInvoke
    public Object aroundInvoke(InvocationContext invocation) throws Exception {
        return proceed(invocation);
    }

    /** A timer has no caller to ask: it is refused. */
    @AroundTimeout
    public Object aroundTimeout(InvocationContext invocation) throws Exception {
        return proceed(invocation);
    }

    /** Some servers intercept servlets, too: one that is made ready, or taken away, is nobody's to ask. */
    private static Object proceed(InvocationContext invocation) throws Exception {
        if (invocation.getTarget() instanceof Servlet
                && !invocation.getMethod().getName().equals("service")) {
            return invocation.proceed();
        }
        StepUpDoor.demand(Demands.ofIntercepted(
                invocation.getMethod(), invocation.getTarget().getClass()));
        return invocation.proceed();
    }
}
