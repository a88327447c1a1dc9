package org.vestibule.kit;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A walk past every address of a deployed application, as a caller who gave the password and no more: none may answer.
 *
 * <p>What is deployed it asks the kit in the WAR, as nobody. Then it sends what makes it half-way in, a session's cookie as a
 * rule, to every servlet, every file, and where nothing is. Vestibule's own addresses it leaves out, and those that the test
 * says are open to everybody. Immutable.
 */
public final class HalfWayCrawl {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\"\\s*:\\s*\"([^\"]+)\"");

    private final URI home;
    private final Wire wire;
    private final List<String> open;
    private final List<String> headers;

    private HalfWayCrawl(URI home, List<String> open, List<String> headers) {
        this.home = home;
        this.wire = new Wire(home);
        this.open = open;
        this.headers = headers;
    }

    /**
     * A crawl of all that the application has.
     *
     * @param home the address of the context root, with a slash at its end
     */
    public static HalfWayCrawl of(URI home) {
        return new HalfWayCrawl(home, List.of(), List.of());
    }

    /** Leaves out what everybody may see: paths such as {@code /login}, and folders such as {@code /about/*}. */
    public HalfWayCrawl except(String... paths) {
        return new HalfWayCrawl(home, and(open, paths), headers);
    }

    /** Sends this with every request: that by which the application knows the caller. */
    public HalfWayCrawl sending(String header, String value) {
        return new HalfWayCrawl(home, open, and(headers, header, value));
    }

    private static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** Fails with a line for each request that was answered, or because the caller is not half-way in, or no longer. */
    public void assertNothingAnswers() {
        Deployed deployed = Deployed.parse(wire.askKit("mappings", HttpRequest.newBuilder()));
        String room = deployed.room();
        String challenge = challenge(room);
        List<String> answers = deployed.paths().stream()
                .filter(this::isClosed)
                .flatMap(path -> Question.about(path).stream())
                .filter(question -> isClosed(question.path()))
                .flatMap(question -> answer(question, challenge))
                .distinct()
                .toList();
        if (!answers.isEmpty()) {
            throw new AssertionError(home + " answers a caller who is half-way in:\n  " + String.join("\n  ", answers));
        }
        challenge(room);
    }

    private boolean isClosed(String path) {
        return open.stream().noneMatch(pattern -> covers(pattern, path));
    }

    private static boolean covers(String pattern, String path) {
        return pattern.endsWith("/*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    private Stream<String> answer(Question question, String challenge) {
        HttpResponse<String> answer = ask(question);
        return question.refused(answer, challenge) ? Stream.of() : Stream.of(answer.statusCode() + " " + question);
    }

    private HttpResponse<String> ask(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(wire.at(question.path()))
                .header("Accept", question.accept())
                .method(question.method(), BodyPublishers.noBody());
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return wire.send(request);
    }

    /** Where the caller is sent to pass the second factor: what only somebody half-way in is told. */
    private String challenge(String room) {
        HttpResponse<String> answer = ask(new Question("GET", "application/json", room, true));
        Matcher challenge = CHALLENGE.matcher(answer.body());
        if (answer.statusCode() != 401 || !challenge.find()) {
            throw new AssertionError("The caller of this crawl is not half-way in: " + room + " of " + home
                    + " answers " + answer.statusCode());
        }
        return challenge.group(1);
    }
}
