package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What WildFly's web server does by itself, before a filter of any application is asked. */
interface Undertow extends Guests {

    /** Octets that it cannot read where a cookie's name or bare value stands. */
    Pattern ODD_COOKIE = Pattern.compile("(?m)^Cookie: .*[\\x7f-\\xff]");

    /** What cannot be Base64 where BASIC has it. */
    Pattern ODD_CREDENTIALS = Pattern.compile(
            "(?m)^Authorization: (?!Basic (?:[A-Za-z0-9+/]{4})*" + "(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$)");

    /** A weight that Faces, which draws some hosts' own login page, takes for a number. */
    Pattern ODD_WEIGHT = Pattern.compile("(?m)^Accept: .*q=(?![01](?:\\.[0-9]{0,3})?(?:[,;]|$))");

    /** A session that it missed, and answered 500, as far as the first line of an application's. */
    Pattern FAILURE = Pattern.compile(
            "UT005023: [^\\n]*Session is invalid[^\\n]*\\n(?:\\s+at (?!deployment\\.)[^\\n]*\\n)*\\s+at (deployment\\.[^\\n]*)");

    /** The places in our code that it answered 500 for; on the way to our pages there may be a filter of the host's, which threw. */
    static List<String> failuresOfOurs() {
        return FAILURE.matcher(ServerLog.text())
                .results()
                .map(failure -> failure.group(1))
                .filter(place -> place.contains("org.vestibule.http.") && !place.contains("Reply.forward"))
                .toList();
    }

    /** Whether it may answer 500 of its own accord, to whatever address this is sent. */
    static boolean mayChokeOn(RawRequest request) {
        return ServerLog.SERVER.startsWith("wildfly")
                && (ODD_COOKIE.matcher(request.headers()).find()
                        || ODD_CREDENTIALS.matcher(request.headers()).find()
                        || ODD_WEIGHT.matcher(request.headers()).find()
                        || request.target().equals("*"));
    }

    /**
     * Whether it, or an application with a mechanism of its own, begins a session for an id that is none any more, and sends a
     * cookie that no filter can take back: the browser is asked once more then.
     */
    static boolean mayBeginAnotherSession(Host host) {
        return ServerLog.SERVER.startsWith("wildfly") && (host == Host.OWN_MECHANISM || host == Host.REMEMBER_ME);
    }

    @Test
    @Tag("wildfly")
    default void anOddCookieIsTheServersOwnTrouble() {
        Client stranger = newPerson().client();
        RawRequest request =
                new RawRequest("GET", stranger.at("/demo/style.css").getPath(), "Cookie: a=\u00dc\r\n", "");
        assertThat(mayChokeOn(request)).isTrue();
        assertThat(request.send(stranger.home()).status()).isEqualTo(500);
        HalfWayAttacks.assertHarmless(request, request.send(stranger.home()));
    }
}
