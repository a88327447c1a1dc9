package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** WildFly when nobody told it to take an application's word for who its callers are: it, and we, say what to run. */
@Tag("server")
@Tag("wildfly")
class UntoldWildFlyIT implements Guests {

    private static final String CURE = "/subsystem=undertow/application-security-domain=other"
            + ":write-attribute(name=integrated-jaspi,value=false)";

    private static WildFlyProcess server;

    @BeforeAll
    static void start() {
        server = new WildFlyProcess("untold")
                .deploying(Lobby.named("early"))
                .start("-Dvestibule.keys=k1:dBT4qb/K9Mx6mYHsTnTdaUHRiC3GSAJ1DJ7EBcLz+j4=", "-Dvestibule.test-kit=true");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    public Person person(String name) {
        return new Person(server.home("early"), name);
    }

    /** While the server itself starts it does not know its own settings yet. */
    @Test
    void whoComesInBeforeItIsKnownIsTurnedAwayAndTheLogSaysWhatToRun() {
        newPerson().open("/").assertStatus(200).signIn().assertStatus(503);
        assertThat(server.output()).contains(CURE);
    }

    @Test
    void aDeploymentThatWouldLetNobodyInIsStoppedAndSaysWhatToRun() {
        WebArchive lobby = Lobby.named("late");
        assertThat(server.deploying(lobby).refusal(lobby)).contains(CURE);
    }

    @Test
    void theFilterAloneMindsNothing() {
        WebArchive host = Host.FORM_DEFINITION.war();
        assertThat(server.deploying(host).refusal(host)).isEmpty();
    }
}
