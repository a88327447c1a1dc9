package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vestibule.kit.DeployedClock;
import org.vestibule.kit.HalfWayCrawl;
import org.vestibule.kit.VirtualAuthenticator;

/** The kit's crawl: half-way in, nothing that is deployed answers, unless it was said to be open. */
interface CrawlJourneys extends Guests {

    /** What an application's own test may look like; docs/testing-your-host.md quotes it. */
    @Test
    default void nothingAnswersHalfWay() {
        Person person = newPerson().signIn();
        URI home = person.client().home();

        DeployedClock clock = new DeployedClock(home);
        VirtualAuthenticator phone =
                VirtualAuthenticator.ofUri(person.program().post("/2fa/setup").text("otpauthUrl"));
        person.program()
                .post("/2fa/verify-setup", "code", phone.codeAt(clock.instant()))
                .assertStatus(200);
        person.signOut();
        clock.pass(Duration.ofSeconds(30));
        person.signIn();

        HalfWayCrawl.of(home)
                .except("/login", "/logout", "/outbox", "/demo/*", "/spa", "/spa/*", "/open/*")
                .sending("Cookie", person.client().cookies())
                .assertNothingAnswers();

        person.program()
                .post("/2fa/verify", "code", phone.codeAt(clock.instant()))
                .assertStatus(200);
        person.assertSignedIn();
    }

    private static HalfWayCrawl crawl(Person person) {
        return HalfWayCrawl.of(person.client().home())
                .except("/login", "/logout", "/outbox", "/demo/*", "/spa", "/spa/*")
                .sending("Cookie", person.client().cookies());
    }

    @Test
    default void nothingAnswersBeforeADemandedSetup() {
        Person person = newAdministrator().signIn();
        crawl(person).except("/open/*").assertNothingAnswers();
        person.open("/2fa/setup").scan().confirm(person.code()).assertSignedIn();
    }

    /** A setting that opens too much is what the crawl is there to find. */
    @Test
    default void whatIsOpenAnswersAndIsToldLineByLine() {
        assertThatThrownBy(crawl(halfWayPerson())::assertNothingAnswers)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("200 GET /open/crawl/nowhere (text/html)")
                .hasMessageContaining("200 HEAD /open/ (application/json)")
                .hasMessageNotContaining("/vault");
    }

    @Test
    default void aCrawlBySomebodyElseSaysSo() {
        for (Person person : new Person[] {newPerson(), newPerson().signIn(), enrolledPerson()}) {
            assertThatThrownBy(crawl(person.open("/"))::assertNothingAnswers)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("not half-way in");
        }
    }
}
