package org.vestibule.http;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Decorated;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.RememberMe;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.vestibule.Settings;
import org.vestibule.store.StoreUnavailable;

/**
 * Stands around a mechanism of the application's own: what it finds out about a half-way caller, the container is not told.
 *
 * <p>Only around one that says again at every request who the caller is. One that leaves the remembering to the container
 * ({@code @AutoApplySession}, {@code @RememberMe}) would have forgotten the caller by the time the second factor is passed;
 * there the filter alone stands between.
 */
@Decorator
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class WithheldLogin implements HttpAuthenticationMechanism {

    /** What comes with a server, by the beginnings of class names. */
    private static final List<String> SERVERS =
            List.of("org.glassfish.", "fish.payara.", "org.wildfly.", "org.jboss.", "com.ibm.", "io.openliberty.");

    @Inject
    @Delegate
    @Any
    private HttpAuthenticationMechanism mechanism;

    @Inject
    @Decorated
    private Bean<HttpAuthenticationMechanism> bean;

    @Inject
    private Settings settings;

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private Refusal refusal;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (!settings.enabled() || !saysItEachTime(bean.getBeanClass())) {
            return mechanism.validateRequest(request, response, context);
        }
        try {
            return mechanism.validateRequest(request, response, new Listening(context, doorkeeper, refusal));
        } catch (StoreUnavailable e) {
            return unavailable(request, response, e);
        }
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return mechanism.secureResponse(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        mechanism.cleanSubject(request, response, context);
    }

    private static boolean saysItEachTime(Class<?> type) {
        return type != VestibuleMechanism.class
                && !type.isAnnotationPresent(AutoApplySession.class)
                && !type.isAnnotationPresent(RememberMe.class)
                && SERVERS.stream().noneMatch(type.getName()::startsWith);
    }

    private AuthenticationStatus unavailable(
            HttpServletRequest request, HttpServletResponse response, StoreUnavailable why)
            throws AuthenticationException {
        try {
            Reply.to(request, response, settings).unavailable(why);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (ServletException | IOException e) {
            throw new AuthenticationException(e);
        }
    }
}
