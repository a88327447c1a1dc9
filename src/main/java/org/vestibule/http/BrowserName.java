package org.vestibule.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kind of browser a {@code User-Agent} tells of, as coarse as a person would: "Firefox, Linux".
 *
 * <p>The header itself is kept nowhere. Browsers claim to be one another, so the more special claim is looked for first.
 */
final class BrowserName {

    private static final int LONGEST = 1024;

    private static final Map<String, Pattern> FAMILIES = inOrder(
            "Edge", "Edg(e|A|iOS)?/",
            "Opera", "OPR/|OPT/|Opera[/ ]",
            "Firefox", "Firefox/|FxiOS/",
            "Chrome", "Chrome/|CriOS/",
            "Safari", "Version/.* Safari/");

    private static final Map<String, Pattern> PLATFORMS = inOrder(
            "Android", "Android",
            "iOS", "iPhone|iPad|iPod",
            "ChromeOS", "CrOS",
            "Windows", "Windows",
            "macOS", "Macintosh|Mac OS X",
            "Linux", "Linux|X11");

    private BrowserName() {}

    private static Map<String, Pattern> inOrder(String... namesAndPatterns) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            patterns.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return patterns;
    }

    /** The family and the platform, as far as they are known; empty when neither is. */
    static String of(String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST) {
            return "";
        }
        return Stream.of(FAMILIES, PLATFORMS)
                .flatMap(known -> known.entrySet().stream()
                        .filter(one -> one.getValue().matcher(userAgent).find())
                        .map(Map.Entry::getKey)
                        .limit(1))
                .collect(Collectors.joining(", "));
    }
}
