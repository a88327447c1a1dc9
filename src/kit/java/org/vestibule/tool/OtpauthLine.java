package org.vestibule.tool;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.vestibule.factor.OldSecret;

/** A line {@code caller,otpauth://totp/…}, the address as authenticator apps read it ("Key Uri Format"). */
final class OtpauthLine {

    private static final String SCHEME = "otpauth://";
    private static final String TOTP = SCHEME + "totp/";

    private OtpauthLine() {}

    static Line read(int number, String line) {
        int comma = line.indexOf("," + SCHEME);
        if (comma < 0) {
            return new Line.Bad(number, "address: a caller, a comma and otpauth://totp/... are expected");
        }
        String caller = CsvLine.unquoted(line.substring(0, comma).strip());
        return Line.of(number, caller, () -> secret(line.substring(comma + 1).strip()));
    }

    private static OldSecret secret(String address) {
        int query = address.indexOf('?');
        if (!address.startsWith(TOTP) || query < 0) {
            throw new IllegalArgumentException("address: only otpauth://totp/ with parameters is taken");
        }
        Map<String, String> parameters = parameters(address.substring(query + 1));
        if (!parameters.containsKey("secret")) {
            throw new IllegalArgumentException("secret: there is none");
        }
        return new OldSecret(
                parameters.get("secret"),
                parameters.getOrDefault("algorithm", "SHA1"),
                Line.whole("digits", parameters.getOrDefault("digits", "6")),
                Line.whole("period", parameters.getOrDefault("period", "30")),
                OldSecret.USUAL_LABEL);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("address: its parameters are malformed");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException repeatsTheText) {
            throw new IllegalArgumentException("address: its parameters are malformed");
        }
    }
}
