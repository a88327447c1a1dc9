package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs at the hosts' doors: without a browser, and mostly without a session. */
interface ProgramJourneys extends AtHosts {

    private static Client client(Stay stay, Person person) {
        Client client = stay.person(person.name()).client();
        stay.host().door().entrance().enter(client, person.name(), person.name() + "-password");
        return client.forgetCookies();
    }

    @Test
    default void aProgramWithAPasswordOnlyIsRefusedAndToldWhy() {
        Stay stay = at(Host.WEB_XML_BASIC);
        Person person = stay.newPerson().signIn().setUp();
        Client client = client(stay, person);
        int rows = halfWayRows(person);
        for (String accept : new String[] {"*/*", "application/json"}) {
            client.get("/stock", "Accept", accept);
            assertThat(client.status()).isEqualTo(401);
            assertThat(client.header("Content-Type")).startsWith("application/problem+json");
            assertThat(client.last().body())
                    .contains("\"code\":\"2FA_REQUIRED\"")
                    .doesNotContain("apples");
            assertThat(Liberty.cookiesOfOthers(client)).isEmpty();
        }
        assertThat(halfWayRows(person)).isEqualTo(rows);
        assertThat(ServerLog.text()).doesNotContain(person.name() + "-password");
    }

    @Test
    default void aProgramOfSomebodyWithoutSecondFactorIsUnharmed() {
        Stay stay = at(Host.WEB_XML_BASIC);
        Person person = stay.newPerson();
        Client client = client(stay, person).get("/stock", "Accept", "*/*");
        assertThat(client.last().body()).contains("\"caller\":\"" + person.name() + "\"");
        assertThat(Liberty.cookiesOfOthers(client)).isEmpty();
    }

    @Test
    default void aProgramOfSomebodyWhoMustEnrollIsToldSo() {
        Stay stay = at(Host.WEB_XML_BASIC);
        Client client = client(stay, stay.newAdministrator()).get("/stock", "Accept", "*/*");
        assertThat(client.status()).isEqualTo(401);
        assertThat(client.last().body()).contains("\"code\":\"2FA_SETUP_REQUIRED\"");
        assertThat(Liberty.cookiesOfOthers(client)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "BEARER_.*")
    default void aTokenOfTheHostsLetsAProgramIn(Host host) {
        Person person = at(Host.FORM_DEFINITION).newPerson().signIn().setUp();
        Client client = client(at(host), person).get(host.door().desk(), "Accept", "*/*");
        assertThat(client.last().body()).contains("\"caller\":\"" + person.name() + "\"");
        assertThat(Liberty.cookiesOfOthers(client)).isEmpty();
        client.identify("Bearer eyJhbGciOiJub25lIn0.e30.").get(host.door().desk(), "Accept", "*/*");
        assertThat(client.status()).isEqualTo(401);
    }

    /** How many half-way logins the store has of somebody. */
    private int halfWayRows(Person person) {
        Client client = at(Host.WEB_XML_BASIC).person(person.name()).client();
        return Integer.parseInt(client.get("/open/half-way?caller=" + person.name())
                .last()
                .body()
                .strip());
    }
}
