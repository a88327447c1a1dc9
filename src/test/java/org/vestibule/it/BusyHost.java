package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An application with something of everything, and its own tests: they pass without our JAR, and must with it, for a caller
 * without a second factor and for one who has given it.
 */
interface BusyHost extends AtHosts {

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @EnumSource(names = {"BUSY_BEFORE", "BUSY"})
    @ParameterizedTest(name = "{0}")
    @interface BeforeAndAfter {}

    /** Whoever is inside; with our JAR it is somebody who gave both factors. */
    private Person caller(Host host) {
        Person person = at(host).newPerson().signIn().assertSignedIn();
        if (host == Host.BUSY) {
            person.setUp().signInHalfWay().answer(person.code());
        }
        return person;
    }

    @BeforeAndAfter
    default void itsInterfaceKeepsRowsInAUnitThatNobodyNames(Host host) {
        Client client = caller(host).client();
        client.send(
                client.request("/items").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("milk")));
        client.send(
                client.request("/items").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("eggs")));
        assertThat(client.get("/items", "Accept", "application/json").last().body())
                .isEqualTo("[\"milk\",\"eggs\"]");
    }

    @Test
    default void theVersionsOfItsLibrariesAreTheSameAsBefore() {
        String before = versions(Host.BUSY_BEFORE);
        assertThat(before).contains("bcrypt bcrypt-0.9.0.jar", "bcrypt works true");
        assertThat(versions(Host.BUSY)).isEqualTo(before);
    }

    private String versions(Host host) {
        return caller(host).client().get("/versions", "Accept", "*/*").last().body();
    }

    @BeforeAndAfter
    default void itsErrorPagesShowItsOwnTrouble(Host host) {
        Client client = caller(host).client();
        for (String address : new String[] {"/broken"}) {
            assertThat(client.get(address).page().select("#trouble").text()).isEqualTo("Call the caretaker.");
            assertThat(client.status()).isEqualTo(500);
        }
    }

    @BeforeAndAfter
    default void itsPagesSayWhatTheyMayLoad(Host host) {
        Client client = caller(host).client();
        for (String address : new String[] {"/desk", "/items", "/"}) {
            assertThat(client.get(address).last().headers().allValues("Content-Security-Policy"))
                    .as(address)
                    .containsExactly("default-src 'self'; frame-ancestors 'self'");
        }
    }

    @BeforeAndAfter
    default void itsFormsAreItsOwnToCheck(Host host) {
        Person person = caller(host).open("/desk");
        Element form = person.page().selectFirst("form#write");
        form.select("[name=note]").val("milk");
        person.client().press(form);
        assertThat(person.page().select("#note").text()).isEqualTo("milk");
        person.client().post("/desk", "note", "forged", "csrf", "x");
        assertThat(person.status()).isEqualTo(403);
        assertThat(person.open("/desk").page().select("#note").text()).isEqualTo("milk");
    }

    @BeforeAndAfter
    default void itAnswersLateOnAnotherThread(Host host) {
        Person person = caller(host);
        assertThat(person.client().get("/slow").last().body()).isEqualTo("at last, " + person.name());
    }

    @BeforeAndAfter
    default void itsFacesPagesChangeInPlace(Host host) {
        Person person = caller(host).open("/faces/board.xhtml");
        String answer =
                FacesScript.save(person, "/faces/board.xhtml", person.page().selectFirst("form#write"), "milk");
        assertThat(answer).contains("<partial-response", "milk</");
    }

    @BeforeAndAfter
    default void itsSocketsSpeak(Host host) throws Exception {
        Client client = caller(host).client();
        CompletableFuture<String> heard = new CompletableFuture<>();
        URI address = client.at("/echo");
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", client.cookies())
                .buildAsync(URI.create("ws://" + address.getAuthority() + address.getPath()), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        heard.complete(text.toString());
                        return null;
                    }
                })
                .get(30, TimeUnit.SECONDS);
        socket.sendText("hello", true).get(30, TimeUnit.SECONDS);
        assertThat(heard.get(30, TimeUnit.SECONDS)).isEqualTo("You said hello");
        socket.abort();
    }

    /** Our page is a forward inside the application, and the application has a servlet at every address. */
    @Test
    default void ourPagesAreOursThoughEveryAddressIsTheHosts() {
        Person person = at(Host.BUSY).halfWayPerson().open("/desk").assertAt("/2fa/challenge");
        assertThat(person.page().select("main form[action$=/2fa/challenge] [name=code]"))
                .hasSize(1);
        assertThat(person.client().last().headers().allValues("Content-Security-Policy"))
                .containsExactly(Appearance.CONTENT_SECURITY_POLICY);
        person.answer(person.code()).assertAt("/desk");
        for (String address : new String[] {"/WEB-INF/vestibule/challenge.jsp", "/WEB-INF/vestibule/problem.jsp"}) {
            assertThat(person.client().get(address).status()).isEqualTo(404);
        }
    }

    @Test
    default void aBackupCodeWorksWithTheHostsVersionOfTheLibrary() {
        Person person = at(Host.BUSY).halfWayPerson();
        person.answerWithBackupCode(person.backupCodes().get(0)).assertSignedIn();
    }
}
