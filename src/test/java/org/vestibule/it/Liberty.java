package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Open Liberty does by itself with an address or a query that it cannot read, whatever is asked for. */
interface Liberty extends Guests {

    /**
     * What its own pages of errors name, exceptions and all: the class that reads addresses, and the number of the sentence for
     * a file that it has not.
     */
    List<String> ITS_OWN = List.of("com.ibm.wsspi.webcontainer.util.RequestUtils", "Exception: SRVE0190E");

    private static boolean isServer() {
        return ServerLog.SERVER.startsWith("liberty");
    }

    /** Whether it refused of its own accord, by 400, 404 or 500. */
    static boolean choked(RawRequest request, RawRequest.Answer answer) {
        return isServer() && answer.status() >= 400 && ITS_OWN.stream().anyMatch(answer.body()::contains);
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
