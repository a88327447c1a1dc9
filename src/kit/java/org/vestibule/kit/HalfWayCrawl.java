package org.vestibule.kit;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, String> headers;

    private HalfWayCrawl(URI home, List<String> open, Map<String, String> headers) {
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
        return new HalfWayCrawl(home, List.of(), Map.of());
    }

    /** Leaves out what everybody may see: paths such as {@code /login}, and folders such as {@code /about/*}. */
    public HalfWayCrawl except(String... paths) {
        return new HalfWayCrawl(
                home, Stream.concat(open.stream(), Stream.of(paths)).toList(), headers);
    }

    /** Sends this with every request: that by which the application knows the caller. */
    public HalfWayCrawl sending(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new HalfWayCrawl(home, open, Map.copyOf(more));
    }

    /** Fails with a line for each request that was answered, or because the caller is not half-way in, or no longer. */
    public void assertNothingAnswers() {
        Deployed deployed = Deployed.parse(wire.askKit("mappings", HttpRequest.newBuilder()));
        HalfWayCaller caller = new HalfWayCaller(wire, headers);
        String challenge = challenge(caller, deployed.room());
        List<String> answers = deployed.paths().stream()
                .filter(this::isClosed)
                .flatMap(path -> Question.about(path).stream())
                .filter(question -> isClosed(question.path()))
                .flatMap(question -> answer(caller, question, challenge))
                .distinct()
                .toList();
        if (!answers.isEmpty()) {
            throw new AssertionError(home + " answers a caller who is half-way in:\n  " + String.join("\n  ", answers));
        }
        challenge(caller, deployed.room());
    }

    private boolean isClosed(String path) {
        return open.stream().noneMatch(pattern -> covers(pattern, path));
    }

    private static boolean covers(String pattern, String path) {
        return pattern.endsWith("/*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    private static Stream<String> answer(HalfWayCaller caller, Question question, String challenge) {
        HttpResponse<String> answer = caller.ask(question);
        return question.refused(answer, challenge) ? Stream.of() : Stream.of(answer.statusCode() + " " + question);
    }

    /** Where the caller is sent to pass the second factor: what only somebody half-way in is told. */
    private String challenge(HalfWayCaller caller, String room) {
        HttpResponse<String> answer = caller.ask(new Question("GET", "application/json", room, true));
        Matcher challenge = CHALLENGE.matcher(answer.body());
        if (answer.statusCode() != 401 || !challenge.find()) {
            throw new AssertionError("The caller of this crawl is not half-way in: " + room + " of " + home
                    + " answers " + answer.statusCode());
        }
        return challenge.group(1);
    }
}
