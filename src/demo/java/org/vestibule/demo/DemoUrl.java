package org.vestibule.demo;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Where the demo's people reach it: at the address that its build said, or the usual one. Links in its mails begin so. */
public class DemoUrl implements ConfigSource {

    private static final String PUBLIC_URL = "vestibule.public-url";

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(PUBLIC_URL);
    }

    /** Below what an operator sets. */
    @Override
    public int getOrdinal() {
        return 50;
    }

    @Override
    public String getName() {
        return "the demo's address";
    }

    @Override
    public String getValue(String name) {
        return name.equals(PUBLIC_URL) ? System.getProperty("vestibule.demo.url", "http://localhost:8080/") : null;
    }
}
