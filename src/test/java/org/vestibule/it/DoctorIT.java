package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vestibule.it.refused.FormLogin;
import org.vestibule.it.refused.SecondMechanism;
import org.vestibule.store.TestKeys;

/** Hosts that are put together wrongly: each is told what is wrong and what cures it, and none runs unprotected. */
class DoctorIT {

    private static final String KEY = "k1:" + TestKeys.key("k1");

    private static PayaraProcess server;

    @BeforeAll
    static void start() {
        // The one without beans last: on Payara, an application that fails this late keeps those after it from
        // starting.
        server = new PayaraProcess("doctor")
                .deploying(Lobby.named("own-mechanism").addClass(SecondMechanism.class))
                .deploying(Lobby.named("form-login").addClass(FormLogin.class))
                .deploying(unconfigured("servers-database", "keys", KEY))
                .deploying(unconfigured("no-database", "keys", KEY, "data-source", "java:app/jdbc/nowhere"))
                .deploying(with("no-tables", "schema", "none"))
                .deploying(withoutBeans())
                .start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static WebArchive withoutBeans() {
        WebArchive war = Lobby.named("no-beans");
        war.delete("WEB-INF/beans.xml");
        return Parcels.withoutBeans(war);
    }

    /** With nothing but what web.xml says. */
    private static WebArchive unconfigured(String name, String... parameters) {
        WebArchive war = with(name, parameters);
        war.delete("WEB-INF/classes/META-INF/microprofile-config.properties");
        war.delete("WEB-INF/classes/META-INF/services/org.eclipse.microprofile.config.spi.ConfigSource");
        return war;
    }

    private static WebArchive with(String name, String... parameters) {
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            added.append("<context-param><param-name>vestibule.")
                    .append(parameters[i])
                    .append("</param-name><param-value>")
                    .append(parameters[i + 1])
                    .append("</param-value></context-param>");
        }
        return Lobby.withWebXml(name, Lobby.webXml().replace("</web-app>", added + "</web-app>"));
    }

    private static String block(String name) {
        String log = server.output();
        int begin = log.indexOf("Vestibule guards \"/" + name + "/\":");
        assertThat(begin).as("a block of " + name).isPositive();
        assertThat(log.indexOf("Vestibule guards \"/" + name, begin + 1))
                .as("one block only")
                .isNegative();
        return log.substring(log.lastIndexOf('\n', log.lastIndexOf('\n', begin) - 1), log.indexOf("]]", begin));
    }

    @Test
    void aSecondMechanismIsNamedAndHowToChoose() {
        assertThat(server.output())
                .contains("The application has two login mechanisms: Vestibule's, by"
                        + " @TwoFactorAuthenticationMechanismDefinition, and org.vestibule.it.refused.SecondMechanism."
                        + " Remove that annotation");
        assertThat(server.status("own-mechanism")).isEqualTo(404);
    }

    @Test
    void aMechanismThatTheServerMakesIsNamedByItsAnnotation() {
        assertThat(server.output())
                .contains("and @FormAuthenticationMechanismDefinition on org.vestibule.it.refused.FormLogin. Remove");
        assertThat(server.status("form-login")).isEqualTo(404);
    }

    @Test
    void anApplicationThatSwitchesBeansOffIsToldTheLineToWrite() {
        assertThat(server.output())
                .contains("Vestibule needs CDI, which this application switches off: in WEB-INF/beans.xml, write"
                        + " bean-discovery-mode=\"annotated\" instead of \"none\"");
        assertThat(server.status("no-beans")).isEqualTo(404);
    }

    @Test
    void theBlockAtStartWarnsOfADatabaseThatForgets() {
        assertThat(block("servers-database"))
                .contains("WARNING")
                .contains("behind java:comp/DefaultDataSource keeps its rows in memory or in a temporary file")
                .contains("-> vestibule.data-source=java:app/jdbc/yours")
                .contains("\"k1\" is active")
                .contains("-> vestibule.required-groups=admin")
                .doesNotContain("jdbc:", KEY.substring(3));
    }

    @Test
    void aDatabaseThatIsNotThereStopsNothingAndIsTold() {
        assertThat(block("no-database"))
                .contains("WARNING", "ERROR   database")
                .contains("There is no data source \"java:app/jdbc/nowhere\"")
                .contains("Until the database answers, nobody gets in.");
        assertThat(server.status("no-database")).as("its public page").isEqualTo(200);
    }

    @Test
    void tablesThatNobodyMadeAreMissed() {
        assertThat(block("no-tables"))
                .contains("ERROR   tables      The tables are not there. Nobody gets in.")
                .contains("-> vestibule.schema=create");
    }
}
