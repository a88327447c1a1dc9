package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What must not be kept of a POST at the inner door, and whom it must not reach. */
interface SavedPostAttacks extends Guests {

    String FORM = "application/x-www-form-urlencoded";
    int MOST = 256 * 1024;

    private static Person post(Person person, String type, String body, String... headers) {
        return postTo("/letters", person, type, body, headers);
    }

    private static Person postTo(String path, Person person, String type, String body, String... headers) {
        HttpRequest.Builder request = person.client()
                .request(path)
                .headers("Accept", "text/html", "Content-Type", type)
                .POST(BodyPublishers.ofString(body, java.nio.charset.StandardCharsets.ISO_8859_1));
        if (headers.length > 0) {
            request.headers(headers);
        }
        person.client().take(person.client().send(request)).follow();
        return person.assertAt("/2fa/challenge");
    }

    private static void assertLost(Person person, String why) {
        person.answer(person.code()).assertAt("/2fa/resume").assertStatus(200).assertSays(why);
        assertThat(person.page().select("main form, main input")).isEmpty();
        assertThat(person.page().select("main a.button").attr("href"))
                .isEqualTo(person.client().home().getPath());
        assertThat(person.client().last().body()).doesNotContain("s3cret");
        person.open("/2fa/resume").assertStatus(410);
    }

    private static Element assertKept(Person person) {
        person.answer(person.code()).assertAt("/2fa/resume").assertStatus(200);
        return person.page().selectFirst("main form");
    }

    @Test
    default void whatCannotBeKeptWholeIsNotKeptAndTheCallerIsTold() {
        String boundary = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ns3cret\r\n--x--\r\n";
        assertLost(post(halfWayPerson(), "multipart/form-data; boundary=x", boundary), "Forms with files");
        assertLost(post(halfWayPerson(), "text/plain", "a=s3cret"), "of a kind that cannot be kept");
        assertLost(post(halfWayPerson(), FORM + ";charset=ISO-8859-1", "a=s3cret"), "of a kind");
        assertLost(post(halfWayPerson(), FORM, "a=s3cret&b=M\u00fcll"), "of a kind");
        assertLost(post(halfWayPerson(), FORM, "a=s3cret&b=%FC"), "of a kind");
        assertLost(post(halfWayPerson(), FORM, "a=s3cret&b=%zz"), "of a kind");
        assertLost(post(halfWayPerson(), FORM, "a=s3cret&b=%00"), "of a kind");
        assertLost(post(halfWayPerson(), FORM, "a=s3cret" + "&a=s3cret".repeat(9_999)), "too large");
        assertLost(post(halfWayPerson(), FORM, "a=s3cret" + "x".repeat(MOST - 7)), "too large");
        assertLost(post(halfWayPerson(), FORM, "a=s3cret" + "x".repeat(5 * 1024 * 1024)), "too large");
    }

    @Test
    default void aQuarterOfAMebibyteIsGivenBackToTheLastByte() {
        String fields = IntStream.range(0, 999).mapToObj(i -> "f" + i + "=%22&").collect(Collectors.joining());
        String body = fields + "last=" + "x".repeat(MOST - fields.length() - 5);
        Person person = post(halfWayPerson(), FORM + "; charset=utf-8", body);
        assertThat(assertKept(person).select("input")).hasSize(1000);
        person.client().press(person.page().selectFirst("main form"));
        assertThat(person.page().select(".sent").last().text())
                .isEqualTo("last=" + "x".repeat(MOST - fields.length() - 5));
    }

    @Test
    default void aBodyOfUnknownLengthIsKeptToTheSameLimit() {
        for (int length : List.of(MOST, MOST + 1)) {
            Person person = halfWayPerson();
            byte[] body = ("a=" + "x".repeat(length - 2)).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            HttpRequest.Builder chunked = person.client()
                    .request("/letters")
                    .headers("Accept", "text/html", "Content-Type", FORM)
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));
            person.client().take(person.client().send(chunked)).follow();
            person.assertAt("/2fa/challenge");
            if (length == MOST) {
                assertThat(assertKept(person).select("input")).hasSize(1);
            } else {
                assertLost(person, "too large");
            }
        }
    }

    @Test
    default void aFormFromElsewhereIsNeverKept() {
        for (String[] sign : List.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"},
                new String[] {"Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "navigate"})) {
            assertLost(post(halfWayPerson(), FORM, "a=s3cret", sign), "from another site");
        }
    }

    @Test
    default void anotherSiteDoesNotMakeAFormGetLost() {
        Person person = post(halfWayPerson(), FORM, "a=mine");
        post(person, FORM, "a=s3cret", "Origin", "https://evil.example");
        person.client().submit("/2fa/challenge", "method", "totp", "code", person.code());
        assertThat(person.client().header("Location")).endsWith("/2fa/resume");
        HttpRequest.Builder lured = person.client()
                .request("/2fa/resume")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "cross-site");
        assertThat(person.client().send(lured.GET()).statusCode()).isEqualTo(404);
        assertThat(person.client()
                        .send(person.client().request("/2fa/resume").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(person.open("/2fa/resume")
                        .page()
                        .select("main input[name=a]")
                        .attr("value"))
                .isEqualTo("mine");
    }

    @Test
    default void anotherCallerInTheSessionFindsNothing() {
        Person alice = post(halfWayPerson(), FORM, "a=s3cret");
        Person bob = enrolledPerson().waitForNextCode();
        alice.client()
                .post("/j_security_check", "j_username", bob.name(), "j_password", bob.name() + "-password")
                .follow();
        alice.assertAt("/2fa/challenge").carry(bob.phone());
        alice.answer(alice.code()).assertAt("/");
        alice.open("/2fa/resume").assertStatus(410);
        assertThat(alice.client().last().body()).doesNotContain("s3cret");
    }

    @Test
    default void anotherCallerWithoutSecondFactorFindsNothingEither() {
        Person alice = post(halfWayPerson(), FORM, "a=s3cret");
        Person bob = newPerson();
        alice.client()
                .post("/j_security_check", "j_username", bob.name(), "j_password", bob.name() + "-password")
                .follow();
        alice.assertAt("/").open("/2fa/resume").assertStatus(410);
    }

    @Test
    default void nobodyIsGivenAFormBeforeTheAnswer() {
        Person person = post(halfWayPerson(), FORM, "a=s3cret");
        person.open("/2fa/resume").assertAt("/2fa/challenge");
        newPerson().open("/2fa/resume").assertAt("/login");
        assertThat(assertKept(person).select("input[name=a]").attr("value")).isEqualTo("s3cret");
    }

    @Test
    default void aPasswordAndAStepOfOursAreNotKept() {
        Person person = halfWayPerson();
        person.client().submit("/2fa/disable", "id", "s3cret").follow();
        assertLost(person.assertAt("/2fa/challenge"), "something about your sign-in");
        assertLost(
                postTo("/letters/j_security_check", halfWayPerson(), FORM, "j_username=a&j_password=s3cret"),
                "something about your sign-in");
    }

    @Test
    default void whatHtmlUnderstandsStaysText() {
        String hostile = "\"><script>alert(1)</script><input name='x";
        Person person =
                post(halfWayPerson(), FORM, Client.form(hostile, hostile, "submit", "1", "action", "//evil.example"));
        Element form = assertKept(person);
        assertThat(form.select("input")).hasSize(3).allMatch(input -> input.attr("type")
                .equals("hidden"));
        assertThat(form.selectFirst("input").attr("name")).isEqualTo(hostile);
        assertThat(form.selectFirst("input").attr("value")).isEqualTo(hostile);
        assertThat(person.page().select("script:not([src])")).isEmpty();
        assertThat(form.attr("action")).isEqualTo(person.client().at("/letters").getPath());
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(person.client().header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(person.client().header("Content-Security-Policy")).isEqualTo(Appearance.CONTENT_SECURITY_POLICY);
    }

    @Test
    default void noSpellingSendsAFormToAnotherSite() {
        for (String target : List.of(
                "//evil.example",
                "//evil.example/../journeys/letters",
                "/\\evil.example",
                "/%5cevil.example",
                "/%2f/evil.example",
                "http://evil.example/",
                "http://evil.example/journeys/letters",
                "/journeys/letters?a=//evil.example",
                "/journeys/letters?\"onclick=x",
                "/journeys//evil.example",
                "/journeys/letters/..//evil.example",
                "/journeys/letters;x=//evil.example",
                "/journeys/%0d%0aLocation:http://evil.example")) {
            assertStaysHere(target);
        }
    }

    private void assertStaysHere(String target) {
        Person person = halfWayPerson();
        URI home = person.client().home();
        person.open("/2fa/challenge");
        RawRequest.of("POST", target, person.client())
                .with("Accept", "text/html")
                .with("Content-Type", FORM)
                .withBody("a=b")
                .send(home);
        person.answer(person.code());
        assertThat(person.client().last().uri().getAuthority()).as(target).isEqualTo(home.getAuthority());
        for (Element form : person.page().select("main form")) {
            assertThat(form.attr("action"))
                    .as(target)
                    .startsWith(home.getPath())
                    .doesNotContain("\\", "//evil.example/");
        }
    }
}
