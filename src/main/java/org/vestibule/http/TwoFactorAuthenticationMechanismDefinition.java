package org.vestibule.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes Vestibule the application's {@code HttpAuthenticationMechanism}: passwords are checked by the application's identity
 * stores, and the container learns the caller only after the second factor.
 *
 * <p>Put it on one CDI bean class of the application. The login page posts {@code j_username} and {@code j_password} to
 * {@code j_security_check} under the context root, as container login pages always have. Without this annotation the
 * application's own login stays as it is and the filter alone stands guard.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TwoFactorAuthenticationMechanismDefinition {

    /** The login page, a path under the context root. */
    String loginPage() default "/login";

    /** Where a wrong name or password leads, a path under the context root with or without a query. */
    String errorPage() default "/login?error";
}
