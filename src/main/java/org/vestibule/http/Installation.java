package org.vestibule.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.vestibule.Settings;
import org.vestibule.store.Keys;

/**
 * What {@link VestibuleInitializer} read before there were beans, handed to them by {@link Opening}.
 *
 * <p>Not by way of an injected {@code ServletContext}: outside a request, on some servers, there is none.
 */
@ApplicationScoped
class Installation {

    private volatile Settings settings;
    private volatile Keys keys;
    private volatile String issuer;

    void complete(Settings settings, Keys keys, String issuer) {
        this.settings = settings;
        this.keys = keys;
        this.issuer = issuer;
    }

    Settings settings() {
        return known(settings);
    }

    Keys keys() {
        return known(keys);
    }

    /** The application's name, as authenticator apps show it. */
    String issuer() {
        return known(issuer);
    }

    private static <T> T known(T value) {
        if (value == null) {
            throw new IllegalStateException("Vestibule is used before the web application has started");
        }
        return value;
    }
}
