package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vestibule.kit.DeployedClock;
import org.vestibule.kit.VirtualAuthenticator;

/** Somebody with a browser and a phone; speaks in a person's verbs. */
final class Person extends AtScreen {

    private static final Duration NEXT_CODE = Duration.ofSeconds(30);

    private final DeployedClock clock;
    private final String name;
    private final Door door;
    private VirtualAuthenticator phone;
    private List<String> backupCodes = List.of();

    Person(URI home, String name) {
        this(home, name, Door.LOBBY);
    }

    Person(URI home, String name, Door door) {
        this(new Client(home), name, door);
    }

    private Person(Client client, String name, Door door) {
        super(client);
        this.clock = new DeployedClock(client.home());
        this.name = name;
        this.door = door;
    }

    /** The same person with the same phone, at that client. */
    private Person at(Client other) {
        Person there = new Person(other, name, door);
        there.phone = phone;
        there.backupCodes = backupCodes;
        return there;
    }

    /** The same person with the same phone, at another client. */
    Person atAnotherBrowser() {
        return atAnotherBrowserOf(client.home());
    }

    /** The same person with the same phone, where the application is now. */
    Person atAnotherBrowserOf(URI home) {
        return at(new Client(home));
    }

    /** The same person at the same browser, led to another server. */
    Person ledTo(URI home) {
        return at(client.ledTo(home));
    }

    String name() {
        return name;
    }

    /** The page that only callers see. */
    String desk() {
        return door.desk();
    }

    Person signIn() {
        return signInWith(name + "-password");
    }

    Person signInWith(String password) {
        door.entrance().enter(client, name, password);
        return this;
    }

    Person signOut() {
        door.exit().leave(client);
        return this;
    }

    /** Signs out, lets the phone show a new code, and signs in as far as the password goes. */
    Person signInHalfWay() {
        return signOut().waitForNextCode().signIn();
    }

    /** Scans the picture of a setup page and confirms it by its first code. */
    Person setUp() {
        return setUp("Phone");
    }

    Person setUp(String label) {
        return open("/2fa/setup").scan().confirm(code(), label);
    }

    Person scan() {
        String groups = page().select("#key").text();
        return carry(groups.replace(" ", ""));
    }

    /** Takes the key to the phone that is carried from now on. */
    Person carry(String base32) {
        phone = VirtualAuthenticator.ofKey(base32);
        Seen.secret(base32);
        return this;
    }

    VirtualAuthenticator phone() {
        return phone;
    }

    Person carry(VirtualAuthenticator other) {
        phone = other;
        return this;
    }

    Person confirm(String code) {
        return confirm(code, "Phone");
    }

    Person confirm(String code, String label) {
        Seen.code(code);
        return submit("/2fa/verify-setup", "code", code, "label", label);
    }

    /** Writes down the backup codes of the page at hand, if it shows any. */
    Person noteBackupCodes() {
        List<String> shown = page().select("#codes code").eachText();
        if (!shown.isEmpty()) {
            keep(shown);
        }
        return this;
    }

    void keep(List<String> codes) {
        backupCodes = codes;
        codes.forEach(Seen::backupCode);
    }

    Person answer(String code) {
        Seen.code(code);
        return answerBy("totp", code);
    }

    Person answerWithBackupCode(String code) {
        return answerBy("backup-code", code);
    }

    private Person answerBy(String method, String code) {
        return submit("/2fa/challenge", "method", method, "code", code);
    }

    /** Types something that is no code of the phone's, so many times. */
    Person guess(int times) {
        for (int i = 0; i < times; i++) {
            client.submit("/2fa/challenge", "method", "totp", "code", wrongCode());
        }
        return this;
    }

    /** The code that the phone shows now. */
    String code() {
        return codeIn(0);
    }

    String codeIn(long seconds) {
        return phone.codeAt(now().plusSeconds(seconds));
    }

    /** Six digits that the phone shows neither now nor anywhere near now. */
    String wrongCode() {
        return phone.wrongCodeAt(now());
    }

    List<String> backupCodes() {
        return backupCodes;
    }

    /** The application's time, which a test may have moved. */
    Instant now() {
        return clock.instant();
    }

    /** Lets time go by, for everybody. */
    Person wait(Duration time) {
        clock.pass(time);
        return this;
    }

    Person waitForNextCode() {
        return wait(NEXT_CODE);
    }

    Person open(String path) {
        client.get(path).follow();
        return this;
    }

    Person submit(String path, String... fields) {
        client.submit(path, fields).follow();
        return noteBackupCodes();
    }

    Person assertAt(String path) {
        assertThat(client.last().uri().getPath()).isEqualTo(client.at(path).getPath());
        return this;
    }

    Person assertSignedIn() {
        open(door.desk()).assertAt(door.desk());
        assertThat(page().select("#caller").text()).isEqualTo(name);
        return this;
    }

    Person assertChallenged() {
        return open(door.desk()).assertAt("/2fa/challenge");
    }

    Person assertOutside() {
        open(door.desk());
        assertThat(client.asksForPassword()).as(page().text()).isTrue();
        return this;
    }

    Person assertStatus(int expected) {
        assertThat(status()).as(page().text()).isEqualTo(expected);
        return this;
    }

    Person assertSays(String sentence) {
        assertThat(page().select("main").text()).contains(sentence);
        return this;
    }
}
