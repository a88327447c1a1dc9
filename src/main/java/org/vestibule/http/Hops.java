package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestibule.NetworkAddress;

/**
 * The hops of a request as its proxies wrote them down, the nearest first: {@code X-Forwarded-For}, or {@code Forwarded} of
 * RFC 7239; empty for a hop that is {@code unknown}, hidden behind a name, or not understood.
 */
final class Hops {

    private static final Pattern PAIR =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)|\"([^\"\\\\]*)\")");

    /** An address and perhaps a port, which may be hidden behind a name, too. */
    private static final Pattern NODE =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([0-9.]+))(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?");

    private Hops() {}

    static List<Optional<NetworkAddress>> fromTheRight(HttpServletRequest request, String header) {
        boolean named = header.equals("Forwarded");
        List<Optional<NetworkAddress>> hops = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String element : cut(line, ',')) {
                hops.add(address(named ? forwardedFor(element) : element));
            }
        }
        Collections.reverse(hops);
        return hops;
    }

    /**
     * The node of the one parameter {@code for}; empty where there is none, or more than one.
     *
     * <p>All parameters must be well formed: behind a quotation mark that a stranger opened and did not close, what the proxy
     * appended would be part of the stranger's.
     */
    private static String forwardedFor(String element) {
        String node = "";
        for (String part : cut(element, ';')) {
            Matcher pair = PAIR.matcher(part);
            boolean isFor = part.regionMatches(true, 0, "for=", 0, "for=".length());
            if ((!part.isEmpty() && !pair.matches()) || (isFor && !node.isEmpty())) {
                return "";
            }
            node = isFor ? Optional.ofNullable(pair.group(2)).orElseGet(() -> pair.group(3)) : node;
        }
        return node;
    }

    /** Cuts at each separator that stands in no quotes. */
    private static List<String> cut(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            quoted = (character == '"') != quoted;
            if (character == separator && !quoted) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private static Optional<NetworkAddress> address(String node) {
        Matcher matcher = NODE.matcher(node);
        if (!matcher.matches()) {
            return NetworkAddress.parse(node);
        }
        return NetworkAddress.parse(Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2)));
    }
}
