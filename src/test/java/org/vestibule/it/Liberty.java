package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Open Liberty does by itself with an address or a query that it cannot read, whatever is asked for. */
interface Liberty extends Guests {

    /** The class of Liberty's own that reads addresses; its page of errors says so. */
    String READER = "com.ibm.wsspi.webcontainer.util.RequestUtils";

    /** Whether it refused of its own accord, by 400 or 500, with a page that names its own class. */
    static boolean choked(RawRequest.Answer answer) {
        return ServerLog.SERVER.equals("liberty")
                && answer.status() >= 400
                && answer.body().contains(READER);
    }

    @Test
    @Tag("liberty")
    default void anOddAddressIsTheServersOwnTrouble() {
        Client stranger = newPerson().client();
        String dot = stranger.home().getPath() + "%2e/demo/style.css";
        RawRequest request = new RawRequest("GET", dot, "", "");
        assertThat(choked(request.send(stranger.home()))).isTrue();
        HalfWayAttacks.assertHarmless(request, request.send(stranger.home()));
    }
}
