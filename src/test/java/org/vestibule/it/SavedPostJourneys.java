package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form that was sent when the second factor was asked for: it goes on after the answer, whole, once. */
interface SavedPostJourneys extends Guests {

    /** What a browser, a JSP and a host's page each might take for theirs. */
    String HARD = "Müll & <b>\"x\"</b> '${1+1}' #{2} 電話\r\nnew line \\ %41 +";

    private static Person post(Person person, String path, String... fields) {
        person.client().post(path, fields).follow();
        return person.assertAt("/2fa/challenge");
    }

    private static List<String> sent(Person person) {
        return person.page().select(".sent").eachText();
    }

    private static void assertAsked(Person person) {
        person.assertAt("/2fa/resume").assertStatus(200).assertSays("You were sending a form");
    }

    @Test
    default void aFormSentAfterTooLongAnAbsenceIsNotLost() {
        for (String path : List.of("/letters", "/api/letters")) {
            Person person = enrolledPerson().wait(Duration.ofMinutes(62));
            post(person, path + "?draft=7&to=dora", "to", "bob", HARD, HARD, "to", "carol", "empty", "");
            person.answer(person.code());
            assertAsked(person);
            person.client().press(person.page().selectFirst("main form"));
            person.assertAt(path).assertStatus(200);
            assertThat(sent(person)).containsExactly("to=bob", shown(HARD + "=" + HARD), "to=carol", "empty=");
            assertThat(person.page().select(".query").text()).isEqualTo("draft=7&to=dora");
            assertThat(person.client().last().uri().getQuery()).isEqualTo("draft=7&to=dora");
        }
    }

    private static String shown(String text) {
        return text.replace("\r\n", "\u21b5");
    }

    @Test
    default void itIsShownOnce() {
        Person person = halfWayPerson();
        post(person, "/letters", "text", "hello").answer(person.code());
        assertAsked(person);
        person.open("/2fa/resume").assertStatus(410).assertSays("This form is no longer here");
        person.waitForNextCode().signOut().signIn();
        person.answer(person.code()).assertAt("/");
    }

    @Test
    default void aButtonAloneIsAForm() {
        Person person = halfWayPerson();
        post(person, "/letters").answer(person.code());
        assertAsked(person);
        person.client().press(person.page().selectFirst("main form"));
        assertThat(person.assertAt("/letters").page().select(".sent"))
                .hasSize(1)
                .allMatch(field -> !field.hasText());
    }

    @Test
    default void whoeverMustSetUpFirstSendsItAfterTheBackupCodes() {
        Person person = newAdministrator().signIn();
        person.client().post("/letters", "text", "hello").follow();
        person.assertAt("/2fa/setup").scan().confirm(person.code());
        assertThat(person.page().select("main a.button[href$=/2fa/resume]")).hasSize(1);
        person.open("/2fa/resume");
        assertAsked(person);
        person.client().press(person.page().selectFirst("main form"));
        assertThat(sent(person)).containsExactly("text=hello");
    }

    @Test
    default void aPasswordIsNotKept() {
        Person person = halfWayPerson();
        post(person, "/letters", "text", "hello", "userPassword", "swordfish").answer(person.code());
        person.assertAt("/2fa/resume").assertSays("changing something about your sign-in");
        assertThat(person.client().last().body()).doesNotContain("swordfish", "hello");
    }

    @Test
    default void aProgramIsToldWhereItGoesOn() {
        Person person = halfWayPerson();
        post(person, "/letters", "text", "hello");
        String next = person.program()
                .post("/2fa/verify", "code", person.code())
                .assertJson(200)
                .text("next");
        assertThat(next).isEqualTo(person.client().at("/2fa/resume").getPath());
        person.program().get("/2fa/resume").assertProblem(404, "BAD_REQUEST");
        assertAsked(person.open("/2fa/resume"));
    }

    @Test
    default void aProgramThatSetsUpIsToldSoToo() {
        Person person = newAdministrator().signIn();
        person.client().post("/letters", "text", "hello").follow();
        Program program = person.program().post("/2fa/setup").assertJson(200);
        person.carry(program.text("secret"));
        program.post("/2fa/verify-setup", "code", person.code()).assertJson(200);
        assertThat(program.text("next"))
                .isEqualTo(person.client().at("/2fa/resume").getPath());
        person.keep(program.texts("backupCodes"));
    }

    @Test
    default void theLaterOfAPageAndAFormIsGoneOnTo() {
        Person person = halfWayPerson();
        post(person, "/letters", "text", "hello").open("/account");
        person.answer(person.code()).assertAt("/account");
        person.open("/2fa/resume").assertStatus(410);

        Person other = halfWayPerson().open("/account");
        post(other, "/letters", "text", "one");
        post(other, "/letters", "text", "two").answer(other.code());
        assertAsked(other);
        other.client().press(other.page().selectFirst("main form"));
        assertThat(sent(other)).containsExactly("text=two");
    }

    @Test
    default void whoTakesTooLongToAnswerSignsInAgainAndSendsItByHand() {
        Person person = halfWayPerson();
        post(person, "/letters", "text", "hello");
        assertThat(answered(person).select("button[data-send]")).hasSize(1);

        Person slow = halfWayPerson();
        post(slow, "/letters", "text", "hello");
        slow.wait(Duration.ofMinutes(6)).signIn().assertAt("/2fa/challenge");
        assertThat(answered(slow).select("button")).hasSize(1);
        assertThat(slow.page().select("button[data-send]")).isEmpty();
        slow.client().press(slow.page().selectFirst("main form"));
        assertThat(sent(slow)).containsExactly("text=hello");
    }

    private static org.jsoup.nodes.Element answered(Person person) {
        person.answer(person.code());
        assertAsked(person);
        return person.page().selectFirst("main form");
    }

    @Test
    default void theFormComesBeforeNewBackupCodes() {
        Person person = enrolledPerson();
        for (String code : person.backupCodes().subList(0, 9)) {
            person.signOut().signIn().answerWithBackupCode(code);
        }
        person.signOut().signIn();
        post(person, "/letters", "text", "hello")
                .answerWithBackupCode(person.backupCodes().get(9));
        assertAsked(person);
    }

    @Test
    default void whatTheContainerReadBeforeUsIsKeptLessTheQuery() {
        Person person = halfWayPerson();
        HttpRequest.Builder request = person.client()
                .posting("/letters?to=dora&draft=7", Client.form("to", "bob", "to", "carol", "text", "hello"))
                .header("X-Read-Early", "yes");
        person.client().take(person.client().send(request)).follow();
        person.assertAt("/2fa/challenge").answer(person.code());
        assertAsked(person);
        person.client().press(person.page().selectFirst("main form"));
        assertThat(sent(person)).containsExactlyInAnyOrder("to=bob", "to=carol", "text=hello");
        assertThat(sent(person)).containsSubsequence("to=bob", "to=carol");
    }

    @Test
    default void whoDoesNotSendItGoesBackToWhereItWasFilledIn() {
        assertThat(back(referringTo("/letters?draft=7&q=%C3%A4"))).isEqualTo("/letters?draft=7&q=%C3%A4");
        assertThat(back("http://evil.example/letters")).isEqualTo("/");
        assertThat(back(referringTo("//evil.example/"))).isEqualTo("/");
        assertThat(back(referringTo("/letters?" + "x".repeat(2048)))).isEqualTo("/");
        assertThat(back("nothing like an address")).isEqualTo("/");
    }

    private String referringTo(String path) {
        Client client = newPerson().client();
        String home = client.home().toString();
        return home.substring(
                        0,
                        home.length()
                                - (path.startsWith("//")
                                        ? client.home().getPath().length()
                                        : 1))
                + path;
    }

    /** The path under the context root. */
    private String back(String referer) {
        Person person = halfWayPerson();
        HttpRequest.Builder request =
                person.client().posting("/letters", "text=hello").header("Referer", referer);
        person.client().take(person.client().send(request)).follow();
        person.answer(person.code());
        assertAsked(person);
        String link = person.page().select("main a.quiet").attr("href");
        String context = person.client().home().getPath();
        assertThat(link).startsWith(context);
        return link.substring(context.length() - 1);
    }
}
