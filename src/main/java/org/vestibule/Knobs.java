package org.vestibule;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parser of single settings; what it cannot read becomes a {@link BadSetting}. */
record Knobs(Function<String, Optional<String>> lookup) {

    /** Begins with a slash, then plain segments: nothing a container could normalise into something else. */
    private static final String PLAIN = "(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+";

    private static final Pattern PATH = Pattern.compile(PLAIN);

    private static final Pattern AGE = Pattern.compile("(?<path>" + PLAIN + "(/\\*)?)\\s*=\\s*(?<seconds>[0-9]{1,5})");

    /** As a browser spells it: in lower case, without the scheme's own port, and nothing behind it. */
    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[1-9][0-9]{0,4})?");

    private static final Pattern USUAL_PORT = Pattern.compile("http://.*:80|https://.*:443");

    Optional<String> text(String name) {
        return lookup.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    boolean flag(String name, boolean fallback) {
        return choice(name, String.valueOf(fallback), String.valueOf(!fallback)).equals("true");
    }

    /** One of the words; the first is the default. */
    String choice(String name, String fallback, String... others) {
        String value = text(name).orElse(fallback);
        if (value.equals(fallback) || List.of(others).contains(value)) {
            return value;
        }
        throw new BadSetting(name, "one of " + fallback + ", " + String.join(", ", others), fallback, value);
    }

    int whole(String name, int fallback, int least, int most) {
        String value = text(name).orElse(String.valueOf(fallback));
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new BadSetting(name, "a whole number from " + least + " to " + most, String.valueOf(fallback), value);
    }

    Duration seconds(String name, int fallback, int least, int most) {
        return Duration.ofSeconds(whole(name, fallback, least, most));
    }

    /** One of the constants, written in small letters; {@code fallback} is the default. */
    <E extends Enum<E>> E word(String name, E fallback) {
        E[] all = fallback.getDeclaringClass().getEnumConstants();
        String value = text(name).orElse(lower(fallback));
        for (E one : all) {
            if (lower(one).equals(value)) {
                return one;
            }
        }
        String words = Arrays.stream(all).map(Knobs::lower).collect(Collectors.joining(", "));
        throw new BadSetting(name, "one of " + words, lower(fallback), value);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** An address that begins with {@code https://}, or with {@code http://} for a gateway within the house. */
    Optional<String> url(String name) {
        Optional<String> url = text(name);
        if (url.isPresent() && !url.get().matches("https?://[^\\s@/]+(/[^\\s]*)?")) {
            throw new BadSetting(name, "write an address that begins with https:// and has no password in it.");
        }
        return url;
    }

    /** Countries by their two letters in ISO 3166, separated by commas. */
    Set<String> countries(String name) {
        Set<String> countries = names(name, "");
        Set<String> known = Set.of(Locale.getISOCountries());
        for (String country : countries) {
            if (!known.contains(country)) {
                throw new BadSetting(name, "countries by their two letters, separated by commas", "DE,AT,CH", country);
            }
        }
        return countries;
    }

    /** Names separated by commas. */
    Set<String> names(String name, String fallback) {
        Set<String> names = new LinkedHashSet<>();
        for (String part : text(name).orElse(fallback).split(",", -1)) {
            if (!part.isBlank()) {
                names.add(part.strip());
            }
        }
        return Set.copyOf(names);
    }

    String path(String name, String fallback) {
        String value = text(name).orElse(fallback);
        if (PATH.matcher(value).matches()) {
            return value;
        }
        throw new BadSetting(name, "a path that begins with a slash and does not end with one", fallback, value);
    }

    /** Exact paths, or a whole folder with one trailing {@code /*}; never everything, never a suffix. */
    Set<String> paths(String name) {
        Set<String> paths = names(name, "");
        for (String path : paths) {
            String stem = path.endsWith("/*") ? path.substring(0, path.length() - 2) : path;
            if (!PATH.matcher(stem).matches()) {
                throw new BadSetting(name, "exact paths or folders, separated by commas", "/login,/css/*", path);
            }
        }
        return paths;
    }

    /** Networks in CIDR notation or single addresses, separated by commas. */
    Set<Network> networks(String name) {
        Set<Network> networks = new LinkedHashSet<>();
        for (String written : names(name, "")) {
            networks.add(Network.parse(written)
                    .orElseThrow(() -> new BadSetting(
                            name,
                            "networks in CIDR notation, each with its first address, or addresses, separated by commas",
                            "192.0.2.0/24,2001:db8::/32,127.0.0.1",
                            written)));
        }
        return Set.copyOf(networks);
    }

    /** Addresses as in {@link #paths}, each with a number of seconds from 30 to a day. */
    Map<String, Duration> ages(String name) {
        Map<String, Duration> ages = new LinkedHashMap<>();
        for (String rule : text(name).orElse("").split(",", -1)) {
            Matcher parts = AGE.matcher(rule.strip());
            int seconds = parts.matches() ? Integer.parseInt(parts.group("seconds")) : 0;
            boolean sound = seconds >= 30 && seconds <= 86_400 && ages.get(parts.group("path")) == null;
            if (sound) {
                ages.put(parts.group("path"), Duration.ofSeconds(seconds));
            } else if (!rule.isBlank()) {
                throw new BadSetting(
                        name,
                        "exact paths or folders, each once and with seconds from 30 to 86400, separated by commas",
                        "/admin/*=300,/transfer=60",
                        rule.strip());
            }
        }
        return ages;
    }

    /** Exact origins, never a pattern; what no browser would send could only be a mistake. */
    Set<String> origins(String name) {
        Set<String> origins = names(name, "");
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches() || USUAL_PORT.matcher(origin).matches()) {
                throw new BadSetting(
                        name,
                        "exact origins in lower case, separated by commas",
                        "https://app.example,http://localhost:5173",
                        origin);
            }
        }
        return origins;
    }
}
