package org.vestibule.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Step-up: what it stands on asks a caller who is inside for the second factor again, if it was last proven too long ago.
 *
 * <p>On a CDI bean or an EJB, or on a method of one, it is an interceptor binding; on a JAX-RS resource or its method it works
 * whether that is a bean or not. On a servlet it guards each request to the servlet, also where it stands on a method of its
 * class. A caller who has no second factor sets one up first. Whoever calls from outside of a request, such as a timer, a
 * remote client or another thread, gets {@link SecondFactorRequired}.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequireSecondFactor {

    /** How old the last proof may be, in seconds; 30 at least. */
    @Nonbinding
    int maxAge() default 300;

    /**
     * The methods by which it may have been proven, such as {@code totp}; empty for any but {@code backup-code} and {@code
     * trusted-browser}, which count only where they are named.
     */
    @Nonbinding
    String[] methods() default {};
}
