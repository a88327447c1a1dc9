package org.vestibule.it;

import java.util.List;
import java.util.Random;

/** Puts something wrong into a request: in its query, its headers' values, or its body. */
record Mutation(Random random) {

    private static final List<String> SPLINTERS = List.of(
            "%",
            "%zz",
            "%00",
            "%ff",
            "\u0000",
            "\u00ff",
            "\u0080",
            "&",
            "&&",
            "=",
            "==",
            ";",
            ",",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "\\u",
            "\\ud800",
            "'",
            "<",
            ">",
            "${1}",
            "#{1}",
            "../",
            "..;/",
            "//",
            "?",
            "#",
            "+",
            "-1",
            "99999999999999999999",
            "1e999",
            "null",
            "true",
            "\u00c0\u00ae",
            "q=",
            ";q=9",
            "*/*",
            "xx-YY-zz",
            "totp",
            "backup-code",
            "sms",
            "A".repeat(300));

    RawRequest of(RawRequest good) {
        RawRequest bad = good;
        for (int i = 0; i <= random.nextInt(3); i++) {
            bad = once(bad);
        }
        return bad;
    }

    private RawRequest once(RawRequest request) {
        return switch (random.nextInt(4)) {
            case 0 -> new RawRequest(request.method(), target(request), request.headers(), request.body());
            case 1 -> new RawRequest(request.method(), request.target(), headers(request), request.body());
            default -> request.withBody(mutated(request.body()));
        };
    }

    private String target(RawRequest request) {
        String target = request.target().contains("?") ? request.target() : request.target() + "?x=y";
        int query = target.indexOf('?') + 1;
        String mutated = mutated(target.substring(query));
        return target.substring(0, query) + mutated.replaceAll("[\\x00-\\x20\\x7f-\\xff]", "%");
    }

    private String headers(RawRequest request) {
        String[] lines = request.headers().split("\r\n");
        int which = random.nextInt(lines.length);
        int value = lines[which].indexOf(": ") + 2;
        lines[which] = lines[which].substring(0, value)
                + mutated(lines[which].substring(value)).replaceAll("[\\x00-\\x1f\\x7f]", "");
        return String.join("\r\n", lines) + "\r\n";
    }

    private String mutated(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(8));
        String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + splinter + text.substring(at);
            case 1 -> text.substring(0, at) + splinter + text.substring(end);
            case 2 -> text.substring(0, at) + text.substring(end);
            case 3 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(end);
            default -> text + text.substring(at);
        };
    }
}
