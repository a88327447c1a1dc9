package org.vestibule.http;

import jakarta.servlet.ServletContext;
import org.vestibule.Settings;

/** The name under which an authenticator app lists our codes. */
final class Issuer {

    private Issuer() {}

    /** The setting, or else the application's display name, or else its context root, or else our own name. */
    static String of(Settings settings, ServletContext context) {
        String name = context.getServletContextName() == null ? "" : context.getServletContextName();
        String path = context.getContextPath().replaceFirst("^/", "");
        String own = name.isBlank() ? path : name;
        return settings.issuer().orElse(own.isBlank() ? "Vestibule" : own);
    }
}
