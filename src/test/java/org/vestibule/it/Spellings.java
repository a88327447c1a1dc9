package org.vestibule.it;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Ways to spell the addresses of protected pages that have opened doors elsewhere; {@code ~} is the context root. */
final class Spellings {

    /** For each page; {@code *} is its path without the first slash. */
    private static final List<String> OF_PAGES = List.of(
            "~/*",
            "~/*/",
            "~/*;x",
            "~/*;jsessionid=1",
            "~/;x/*",
            "~//*",
            "~/./*",
            "~/*/.",
            "~/x/../*",
            "~/%2e/*",
            "~/x/%2e%2e/*",
            "~/x/..%2f*",
            "~/x%2f..%2f*",
            "~/%2f*",
            "~/%5c*",
            "~/\\*",
            "~/*%00",
            "~/*%00.css",
            "~/*%3bx",
            "~/*%20",
            "~/*%0a",
            "~/*?x=/open/x",
            "~/*#x",
            "~/*.css",
            "~/*/x.css",
            "~/%252e%252e/*",
            "~/open/../*",
            "~/open/..;/*",
            "~/open/x;/../../*",
            "~/open/%2e%2e/*",
            "~/open/..%5c*",
            "~/demo/../*",
            "~/demo/..;/*",
            "~/demo/%2e%2e%2f*",
            "~/login/../*",
            "~/login;/../*",
            "~/logout/../*",
            "~/2fa/challenge;/../../*",
            "~/2fa/challenge/../../*",
            "~/2fa/challenge/*",
            "~/2fa/challenge;x=/*",
            "~/2fa/assets/../../*",
            "~/2fa/assets/style.css/../../../*",
            "~/2fa/assets/..;/..;/*",
            "~/2fa/cancel/../../*",
            "~/j_security_check/../*",
            "~/j_security_check/*",
            "~/j_security_check;/../*",
            "/x/..~/*",
            "//~/*",
            "http://~host~/*",
            "http://evil.example~/*",
            "~/\u00c0\u00ae\u00c0\u00ae/*",
            "~/%c0%ae%c0%ae/*",
            "~/%u002e%u002e/*",
            "~/%ef%bc%8e%ef%bc%8e/*");

    private static final List<String> OTHERS = List.of(
            "~/ACCOUNT",
            "~/Account",
            "~/%61ccount",
            "~/acc%6Funt",
            "~/WEB-INF/web.xml",
            "~/WEB-INF/pages/account.jsp",
            "~/WEB-INF/pages/admin.jsp;x",
            "~/open/../WEB-INF/web.xml",
            "~/2fa/assets/../../WEB-INF/web.xml",
            "~/2fa/assets/%2e%2e/WEB-INF/web.xml",
            "~/META-INF/MANIFEST.MF",
            "~/papers/",
            "~/papers/plan.JSP",
            "~/papers/plan.jsp%20",
            "~/papers/plan.txt::$DATA",
            "~",
            "*");

    private Spellings() {}

    /** All of them, for these pages of an application at this path of this host. */
    static List<String> all(List<String> pages, String contextPath, String host) {
        List<String> all = new ArrayList<>();
        for (String page : pages) {
            OF_PAGES.forEach(spelling -> all.add(spelling.replace("*", page.substring(1))));
        }
        return Stream.concat(all.stream(), OTHERS.stream())
                .filter(spelling -> !contextPath.isEmpty() || !spelling.equals("~"))
                .map(spelling -> spelling.replace("~host~", host + contextPath).replace("~", contextPath))
                .toList();
    }
}
