package org.vestibule.kit;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One request of a crawl, and what its answer means.
 *
 * @param path below the context root, as it is sent
 * @param plain whether it is spelt as the application itself would spell it
 */
record Question(String method, String accept, String path, boolean plain) {

    private static final Pattern FIRST_LETTER = Pattern.compile("(?<=/)[A-Za-z]");
    private static final String HTML = "text/html";
    private static final int SEE_OTHER = 303;
    private static final int NOT_FOUND = 404;

    /** A container says these before anybody's code runs, and so does Vestibule. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 405, 501, 503);

    /** All that is asked of one path: by several methods, for a page and for data, and in odd spellings. */
    static List<Question> about(String path) {
        String encoded = encode(path);
        List<Question> all = new ArrayList<>();
        for (String method : List.of("GET", "HEAD", "POST")) {
            all.add(new Question(method, HTML, encoded, true));
            all.add(new Question(method, "application/json", encoded, true));
        }
        oddly(encoded).forEach(odd -> all.add(new Question("GET", HTML, odd, false)));
        return all;
    }

    private static List<String> oddly(String path) {
        return List.of(
                "/" + path,
                "/." + path,
                "/crawl/.." + path,
                path + ";crawl=1",
                path + "/",
                FIRST_LETTER.matcher(path).replaceFirst(letter -> "%%%02x"
                        .formatted((int) letter.group().charAt(0))));
    }

    private static String encode(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Whether the caller was turned aside.
     *
     * <p>What is not found was looked for by the application, unless the address is one that a container itself does not know:
     * an odd spelling, or a folder that is never served.
     */
    boolean refused(HttpResponse<?> answer, String challenge) {
        int status = answer.statusCode();
        if (status == SEE_OTHER) {
            return leadsTo(challenge, answer);
        }
        return REFUSALS.contains(status) || (status == NOT_FOUND && (!plain || neverServed()));
    }

    private static boolean leadsTo(String challenge, HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> answer.uri().resolve(location).getPath())
                .filter(challenge::equals)
                .isPresent();
    }

    private boolean neverServed() {
        return path.startsWith("/WEB-INF") || path.startsWith("/META-INF");
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + accept + ")";
    }
}
