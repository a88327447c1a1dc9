package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Whether an address is spelt plainly: without anything that one program normalises and the next does not.
 *
 * <p>No decision rests on it: it turns away, early and clearly, what nobody sends in good faith.
 */
final class PlainAddress {

    private static final Pattern DOUBTFUL = Pattern.compile(
            "[^\\x21-\\x7e]|[;\\\\]|//|/\\.{1,2}(/|$)|%(2e|2f|5c|25|3b|7f|[01][0-9a-f])", Pattern.CASE_INSENSITIVE);

    private PlainAddress() {}

    static boolean is(HttpServletRequest request) {
        return !DOUBTFUL.matcher(request.getRequestURI()).find();
    }
}
