package org.vestibule;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where settings come from: MicroProfile Config when the server has it, otherwise system properties and environment
 * variables; a {@code context-param} of the same name serves where neither has a value.
 */
public final class Configuration {

    private Configuration() {}

    /** A lookup over all sources; {@code contextParam} answers null for what the host's web.xml does not say. */
    public static Function<String, Optional<String>> of(Function<String, String> contextParam) {
        Function<String, Optional<String>> outside = outside();
        return name -> outside.apply(name).or(() -> Optional.ofNullable(contextParam.apply(name)));
    }

    /** Whether the server has MicroProfile Config, and with it all the sources that the operator may have set up. */
    public static boolean hasMicroProfile() {
        try {
            MicroProfile.lookup();
            return true;
        } catch (LinkageError | IllegalStateException serverWithoutMicroProfile) {
            return false;
        }
    }

    private static Function<String, Optional<String>> outside() {
        try {
            return MicroProfile.lookup();
        } catch (LinkageError | IllegalStateException serverWithoutMicroProfile) {
            return Configuration::fromProcess;
        }
    }

    private static Optional<String> fromProcess(String name) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    /** Apart, so that a server without the MicroProfile API never loads a class that names it. */
    private static final class MicroProfile {
        static Function<String, Optional<String>> lookup() {
            var config = ConfigProvider.getConfig();
            return name -> config.getOptionalValue(name, String.class);
        }
    }
}
