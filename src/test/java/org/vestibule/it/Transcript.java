package org.vestibule.it;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.vestibule.Description;

/** What our addresses answered in all journeys: each answer is compared with the description of the JSON API as it comes. */
final class Transcript {

    private static final String OURS = "/2fa";
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private Transcript() {}

    /** The operations with the statuses that were answered so far. */
    static Set<String> seen() {
        return SEEN;
    }

    static HttpResponse<String> note(URI home, HttpResponse<String> answer) {
        String path = answer.uri().getRawPath().substring(home.getPath().length() - 1);
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        if (path.equals(OURS) || path.startsWith(OURS + "/")) {
            check(path, method, answer);
        }
        return answer;
    }

    private static void check(String path, String method, HttpResponse<String> answer) {
        String type = mediaType(answer);
        String place = Description.answer(path, method, answer.statusCode());
        boolean described = !Description.at(place).isMissingNode();
        if (described) {
            SEEN.add(method + " " + path + " " + answer.statusCode());
            checkBody(path, method, answer, place, type);
        } else if (Description.at("/paths/" + Description.escape(path)).has(method)) {
            expect(path, method, answer, isPersons(answer), "is a status that is described");
        } else {
            expect(path, method, answer, answer.statusCode() / 100 != 2 || method.equals("options"), "is described");
        }
    }

    /** Of what pages answer to people, only what they show is described. */
    private static boolean isPersons(HttpResponse<String> answer) {
        boolean wasShown = mediaType(answer).equals("text/html") && answer.statusCode() != 200;
        return wasShown || answer.statusCode() == 303 || isTheHosts(answer);
    }

    /** Ours are 303: a 302 leads to the login page of an application that we stand behind. */
    private static boolean isTheHosts(HttpResponse<String> answer) {
        return answer.statusCode() == 302;
    }

    private static void checkBody(String path, String method, HttpResponse<String> answer, String place, String type) {
        if (type.isEmpty()) {
            expect(path, method, answer, answer.body().isEmpty(), "has no body without a type");
            return;
        }
        boolean page = type.equals("text/html");
        String content = place + "/content/" + Description.escape(type);
        expect(path, method, answer, page || !Description.at(content).isMissingNode(), "has a type that is described");
        if (type.endsWith("json")) {
            String faults = Description.faults(content + "/schema", Description.json(answer.body()));
            expect(path, method, answer, faults.isEmpty(), faults);
        }
    }

    private static String mediaType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }

    private static void expect(String path, String method, HttpResponse<String> answer, boolean met, String what) {
        if (!met) {
            throw new AssertionError(method + " " + path + " " + answer.statusCode() + " " + mediaType(answer)
                    + " is not as the description says: " + what + "\n" + answer.body());
        }
    }
}
