package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Open Liberty does by itself with an address or a query that it cannot read, whatever is asked for. */
interface Liberty extends Guests {

    /**
     * What its own pages of errors name, exceptions and all: the classes that read addresses and Base64, and the number of the sentence for
     * a file that it has not.
     */
    List<String> ITS_OWN = List.of(
            "com.ibm.wsspi.webcontainer.util.RequestUtils",
            "com.ibm.ws.common.encoder.Base64Coder",
            "Exception: SRVE0190E");

    /** A query that it cannot read, to which it may answer 500 without a page. */
    Pattern ODD_QUERY = Pattern.compile("\\?.*%(?![0-9A-Fa-f]{2})");

    /** What carries who somebody is, by Liberty's own reckoning: it stumbles over octets there that are no Base64. */
    Pattern WHO = Pattern.compile("(?m)^(?:Cookie: .*LtpaToken2=|Authorization: )");

    /** All that it says then. */
    String STUMBLED = "Error 500: java.lang.ArrayIndexOutOfBoundsException";

    private static boolean isServer() {
        return ServerLog.SERVER.startsWith("liberty");
    }

    /** Whether it refused of its own accord, by 400, 404 or 500. */
    static boolean choked(RawRequest request, RawRequest.Answer answer) {
        return isServer()
                && answer.status() >= 400
                && (ITS_OWN.stream().anyMatch(answer.body()::contains) || stumbled(request, answer));
    }

    private static boolean stumbled(RawRequest request, RawRequest.Answer answer) {
        return answer.body().isBlank()
                ? ODD_QUERY.matcher(request.target()).find()
                : answer.body().startsWith(STUMBLED)
                        && WHO.matcher(request.headers()).find();
    }

    /** The page that asks; by BASIC Liberty asks without one, and then the header. */
    static String question(Client client) {
        String page = client.last().body();
        return isServer() && page.isBlank() ? Objects.requireNonNullElse(client.header("WWW-Authenticate"), "") : page;
    }

    /** The cookies of an answer but Liberty's own, by which it knows a caller in all applications: it gives it for BASIC, too. */
    static List<String> cookiesOfOthers(Client client) {
        return client.last().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !isServer() || !cookie.startsWith("LtpaToken2="))
                .toList();
    }

    @Test
    @Tag("liberty")
    default void anOddAddressIsTheServersOwnTrouble() {
        Client stranger = newPerson().client();
        String dot = stranger.home().getPath() + "%2e/demo/style.css";
        RawRequest request = new RawRequest("GET", dot, "", "");
        assertThat(choked(request, request.send(stranger.home()))).isTrue();
        HalfWayAttacks.assertHarmless(request, request.send(stranger.home()));
    }

    @Test
    @Tag("liberty")
    default void aFileThatIsNotThereIsToldByTheServer() {
        Client stranger = newPerson().client();
        RawRequest request =
                new RawRequest("GET", stranger.at("/j_security_check/account").getPath(), "", "");
        RawRequest.Answer answer = request.send(stranger.home());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(choked(request, answer)).isTrue();
        HalfWayAttacks.assertHarmless(request, answer);
    }
}
