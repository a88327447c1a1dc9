package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestibule.it.host.Vault;

/** Ways into a protected page that are no request: dispatches from a public page, scripts, other protocols. */
interface DispatchAttacks extends Guests {

    /** Public pages that dispatch to a protected one. */
    default List<String> dispatches() {
        return List.of("/open/forward", "/open/include", "/open/async", "/open/error", "/open/jsp", "/open/static");
    }

    @Test
    default void noDispatchFromAPublicPageShowsTheVaultHalfWay() {
        Person person = halfWayPerson();
        for (String path : dispatches()) {
            for (String method : List.of("GET", "HEAD", "POST")) {
                RawRequest request =
                        RawRequest.of(method, person.client().at(path).getPath(), person.client());
                RawRequest.Answer answer = request.send(person.client().home());
                assertThat(answer.body()).as(request.toString()).doesNotContain(Vault.MARK);
                assertThat(answer.status()).as(request.toString()).isNotEqualTo(500);
            }
        }
        person.answer(person.code());
        for (String path : dispatches()) {
            assertThat(person.client().get(path).last().body()).as(path).contains(Vault.MARK);
        }
    }

    @Test
    default void noDispatchShowsTheVaultBeforeADemandedSetup() {
        Person person = newAdministrator().signIn();
        for (String path : dispatches()) {
            assertThat(person.client().get(path).last().body()).as(path).doesNotContain(Vault.MARK);
        }
    }

    @Test
    default void aRequestToAPublicPageNamesNobodyHalfWay() {
        Person person = halfWayPerson();
        assertThat(person.client().get("/open/who").last().body())
                .startsWith("principal=null remote=null role=false ")
                .doesNotContain("remote=" + person.name());
        person.open("/2fa/challenge").answer(person.code());
        assertThat(person.client().get("/open/who").last().body()).contains("remote=" + person.name() + " role=true");
    }

    @Test
    default void aPublicPageSeesNobodyHalfWay() {
        Person person = newPerson();
        String nobody = person.client().get("/open/who").last().body();
        assertThat(nobody).contains("principal=null remote=null role=false", "contextRole=false ejb=refused");
        person.signIn().setUp().signInHalfWay();
        assertThat(person.client().get("/open/who").last().body()).isEqualTo(nobody);
        person.open("/2fa/challenge").answer(person.code());
        assertThat(person.client().get("/open/who").last().body())
                .isEqualTo(nobody.replaceAll("(principal|remote|context)=\\w+", "$1=" + person.name())
                        .replace("=false", "=true")
                        .replace("refused", "served"));
    }

    private static RawRequest.Answer shakeHands(Person person) {
        return RawRequest.of("GET", person.client().at("/intercom").getPath(), person.client())
                .with("Upgrade", "websocket")
                .with("Sec-WebSocket-Version", "13")
                .with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .sendUpgrade(person.client().home());
    }

    @Test
    default void aWebSocketIsOpenedInsideOnly() {
        Person person = halfWayPerson();
        assertThat(shakeHands(person).status()).isEqualTo(401);
        person.answer(person.code());
        assertThat(shakeHands(person).status()).isEqualTo(101);
        assertThat(shakeHands(newAdministrator().signIn()).status()).isEqualTo(401);
    }

    @Test
    default void aFacesScriptIsToldToLeadToTheChallenge() {
        Person person = halfWayPerson();
        Client client = person.client();
        client.get(person.desk(), "Faces-Request", "partial/ajax", "Accept", "application/xml");
        assertThat(client.header("Content-Type")).startsWith("text/xml");
        assertThat(client.last().body())
                .contains("<partial-response><redirect url=\""
                        + client.at("/2fa/challenge").getPath() + "\"/>");
    }

    @Test
    default void aScriptIsToldWhatIsMissing() {
        Person person = halfWayPerson();
        Client client = person.client();
        for (String[] headers : new String[][] {
            {"Sec-Fetch-Mode", "cors", "Accept", "*/*"},
            {"X-Requested-With", "XMLHttpRequest", "Accept", "text/html"},
            {"Accept", "application/json"}
        }) {
            client.get(person.desk(), headers);
            assertThat(client.status()).isEqualTo(401);
            assertThat(client.header("Content-Type")).startsWith("application/problem+json");
            assertThat(client.last().body()).contains("\"code\":\"2FA_REQUIRED\"");
        }
    }

    @Test
    default void aPersonIsLedToTheChallenge() {
        Person person = halfWayPerson();
        Client client = person.client();
        client.get(person.desk(), "Sec-Fetch-Mode", "navigate", "Accept", "text/html");
        assertThat(client.status()).isEqualTo(303);
        assertThat(client.header("Location"))
                .isEqualTo(client.at("/2fa/challenge").getPath());
    }
}
