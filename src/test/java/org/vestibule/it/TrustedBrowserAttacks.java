package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Coming in by a cookie that is not one's own, not the last one, or no longer good. */
interface TrustedBrowserAttacks extends Guests {

    Duration AFTER_THE_GRACE = Duration.ofSeconds(61);

    private Person trusting() {
        return Trusting.answer(halfWayPerson());
    }

    @Test
    default void thePasswordIsAlwaysAsked() {
        Person person = trusting().signOut();
        person.assertOutside();
        person.signInWith("something-else").assertOutside();
    }

    @Test
    default void anotherCallersCookieLetsNobodyIn() {
        Person alice = trusting();
        Person bob = halfWayPerson();
        Trusting.copy(alice, Trusting.ticket(alice), bob);
        Trusting.assertAsked(bob);
        Person carol = trusting();
        Trusting.carry(carol, Trusting.ticket(alice));
        Trusting.assertAsked(carol);

        Trusting.assertLetIn(alice);
    }

    @Test
    default void anAlteredCookieLetsNobodyInAndAnAlteredSecretEndsTheTrust() {
        Person person = trusting();
        String ticket = Trusting.ticket(person);
        String[] parts = ticket.split("\\.", -1);
        String otherId = parts[0] + ".AAAAAAAAAAAAAAAA." + parts[2];
        for (String altered : List.of(otherId, "v1." + parts[1], "v2." + parts[1] + "." + parts[2], "x")) {
            Trusting.carry(person, altered);
            Trusting.assertAsked(person);
        }
        Trusting.carry(person, ticket);
        Trusting.assertLetIn(person);

        String now = Trusting.ticket(person);
        Trusting.carry(person, now.substring(0, now.length() - 3) + (now.endsWith("AAA") ? "BBB" : "AAA"));
        Trusting.assertAsked(person);
        Trusting.carry(person, now);
        Trusting.assertAsked(person);
    }

    @Test
    default void anOldCookieEndsTheTrustForTheThiefAndForTheOwner() {
        Person owner = trusting();
        String stolen = Trusting.ticket(owner);
        Trusting.assertLetIn(owner).wait(AFTER_THE_GRACE);
        Person thief = Trusting.copy(owner, stolen, owner.atAnotherBrowser());

        thief.signIn().assertChallenged();
        Trusting.assertNone(owner);
        Trusting.assertAsked(owner);
        assertThat(ServerLog.count("device_token_reuse", owner)).isEqualTo(1);
    }

    @Test
    default void aStolenCookieThatIsUsedFirstEndsWithTheOwnersNextSignIn() {
        Person owner = trusting();
        Person thief = Trusting.copy(owner, Trusting.ticket(owner), owner.atAnotherBrowser());
        thief.signIn().assertSignedIn();
        owner.wait(AFTER_THE_GRACE);

        Trusting.assertAsked(owner);
        Trusting.assertAsked(thief);
    }

    @Test
    default void withinTheGraceASecondTabComesInAndTakesNothingAlong() {
        Person owner = trusting();
        String before = Trusting.ticket(owner);
        Trusting.assertLetIn(owner);
        Person tab = Trusting.copy(owner, before, owner.atAnotherBrowser());
        tab.signIn().assertSignedIn();
        assertThat(Trusting.ticket(tab)).as("no second ticket").isEqualTo(before);

        Trusting.assertLetIn(owner);
    }

    @Test
    default void manyTabsAtOnceAllComeIn() {
        Person owner = trusting();
        String ticket = Trusting.ticket(owner);
        List<Person> tabs = IntStream.range(0, 4)
                .mapToObj(i -> Trusting.copy(owner, ticket, owner.atAnotherBrowser()))
                .toList();
        tabs.parallelStream().forEach(Person::signIn);

        tabs.forEach(Person::assertSignedIn);
        assertThat(tabs.stream().map(Trusting::ticket).filter(now -> !now.equals(ticket)))
                .hasSize(1);
    }

    @Test
    default void aRevokedCookieLetsNobodyIn() {
        Person person = trusting();
        String ticket = Trusting.ticket(person);
        Person elsewhere = Trusting.copy(person, ticket, person.atAnotherBrowser());
        person.program().send("/2fa/browsers/revoke", "application/json", "{\"all\": true}");

        elsewhere.signIn().assertChallenged();
    }

    @Test
    default void nobodyRevokesWhatIsNotTheirs() {
        Person alice = trusting();
        String id = Trusting.browsers(alice).getJsonObject(0).getString("id");
        Person bob = trusting();

        assertThat(bob.program()
                        .post("/2fa/browsers/revoke", "id", id)
                        .assertJson(200)
                        .body()
                        .getInt("revoked"))
                .isZero();
        bob.program().send("/2fa/browsers/revoke", "application/json", "{\"all\": true}");
        Trusting.assertLetIn(alice);
    }

    @Test
    default void aChangeOfFactorsEndsTheTrust() {
        Person person = trusting();
        person.open("/2fa/backup-codes").submit("/2fa/backup-codes");
        Trusting.assertNone(person);
        Trusting.assertAsked(person);
    }

    @Test
    default void whoTurnsItOffAndOnAgainStartsAnew() {
        Person person = trusting();
        person.open("/2fa/disable").submit("/2fa/disable");
        person.waitForNextCode().setUp();
        Trusting.assertNone(person);
        Trusting.assertAsked(person);
    }

    @Test
    default void anExpiredCookieLetsNobodyIn() {
        Person person = trusting();
        new Client(person.client().home()).get("/open/age-browsers?caller=" + person.name());
        Trusting.assertNone(person);
        Trusting.assertAsked(person);
    }

    @Test
    default void whoMustSetUpIsNotLetInByACookie() {
        Person admin = newAdministrator();
        Person alice = trusting();
        Trusting.copy(alice, Trusting.ticket(alice), admin);
        admin.signIn().assertAt("/2fa/setup");
        Optional<String> tick = Optional.ofNullable(admin.field("trust")).map(Object::toString);
        assertThat(tick).isEmpty();
    }

    @Test
    default void theCookieIsForTheServerAndForThisSiteOnly() {
        Person person = halfWayPerson().open("/2fa/challenge");
        person.client().submit("/2fa/challenge", "method", "totp", "code", person.code(), "trust", "true");
        String cookie = person.client().last().headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith("vestibule-d-"))
                .findFirst()
                .orElseThrow();

        assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("Path=/")
                .containsIgnoringCase("SameSite=Lax")
                .containsPattern("Max-Age=2592000|Expires=")
                .doesNotContain(person.name());
    }
}
