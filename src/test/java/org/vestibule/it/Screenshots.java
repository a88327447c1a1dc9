package org.vestibule.it;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page as a picture, wide and narrow, light and dark, in {@code target/screenshots}; beside them {@code vestibule.png},
 * the README's. Taken by {@code mvn verify -Ppayara,screenshots} only.
 */
@Tag("server")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class Screenshots {

    private static final Duration TOO_OLD = Duration.ofMinutes(10);

    private static final Duration STALE = Duration.ofMinutes(6);

    private static final Duration AWAY = Duration.ofMinutes(62);

    /** How often the clocks are compared, and a little. */
    private static final Duration NEXT_COMPARISON = Duration.ofSeconds(61);

    @ArquillianResource
    private URI home;

    private Browser browser;
    private Camera camera;

    @Deployment(testable = false)
    static WebArchive lobby() {
        return Lobby.named("screenshots-" + System.currentTimeMillis());
    }

    @BeforeEach
    void openBrowser() throws IOException {
        browser = new Browser(Scripts.ON);
        camera = new Camera(browser, Path.of("target/screenshots"));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private Visitor visitor(String name) {
        return new Visitor(home, name, browser.emptied(), new Inspection(browser));
    }

    @Test
    void everyPage() throws InterruptedException {
        lobbyPages();
        firstSteps();
        administrator();
        Visitor alice = setUp();
        List<String> codes = alice.backupCodes();
        settings(alice, codes);
        challenge(alice, codes);
        forms(visitor("guest-fanny").signIn().setUp());
        SentCodePictures.take(visitor("guest-nina").signIn(), camera);
        TrustedBrowserPictures.take(visitor("guest-vera").signIn().setUp(), camera);
        german();
        trouble(alice);
    }

    private void lobbyPages() {
        Visitor bob = visitor("bob").open("/");
        camera.take("home");
        bob.open("/account");
        camera.take("login");
        bob.type("name", "bob").type("password", "not this one").press("Sign in");
        camera.take("login-error");
    }

    private void firstSteps() {
        Visitor bob = visitor("bob").signIn();
        camera.take("account");
        bob.open("/2fa");
        camera.take("settings-empty");
        bob.wait(TOO_OLD).open("/2fa/setup");
        camera.take("password");
        bob.type("password", "not this one").press("Continue");
        camera.take("password-error");
    }

    private void administrator() {
        Visitor carla = visitor("guest-carla").signIn().setUp().signOut();
        Person elsewhere = new Person(home, carla.name());
        elsewhere.signIn();
        for (int i = 0; i < 5; i++) {
            elsewhere.answer("000000");
        }
        Visitor carol = visitor("carol").signIn();
        camera.take("setup-forced");
        carol.scan().confirm().noteCodes().open("/admin");
        camera.take("admin");
        carol.open("/account");
        camera.take("account-on");
        carol.open("/2fa/disable");
        camera.take("disable-required");
        carol.wait(STALE).open("/admin");
        camera.take("step-up");
        carol.open("/2fa/doctor");
        camera.take("doctor");
        carol.open("/2fa/admin").answer(carol.code());
        AdminPictures.take(carol, carla, camera);
    }

    private Visitor setUp() {
        Visitor alice = visitor("alice").signIn().open("/2fa/setup").scan();
        camera.take("setup");
        alice.press("Can’t scan? Type the key");
        camera.take("setup-key");
        alice.type("code", alice.wrongCode()).press("Confirm and finish");
        camera.take("setup-error");
        alice.type("label", "My phone").confirm().noteCodes();
        camera.take("codes");
        return alice.open("/2fa");
    }

    private void settings(Visitor alice, List<String> codes) {
        camera.take("settings");
        alice.press("Remove");
        camera.take("disable-last");
        alice.open("/2fa/setup?replace=" + alice.attribute("input[name=id]", "value"));
        camera.take("setup-replace");
        alice.open("/2fa/setup").scan();
        camera.take("setup-add");
        alice.waitForTheNextCode().type("label", "Tablet in the kitchen").confirm();
        camera.take("settings-added");
        Person elsewhere = new Person(home, "alice");
        codes.subList(0, 7)
                .forEach(code -> elsewhere.signIn().answerWithBackupCode(code).signOut());
        alice.open("/2fa");
        camera.take("settings-low");
        alice.press("Remove");
        camera.take("disable");
        alice.open("/2fa/backup-codes");
        camera.take("renew");
        alice.wait(TOO_OLD).open("/2fa/backup-codes");
        camera.take("renew-asked");
        alice.open("/2fa/setup");
        camera.take("challenge-again");
        codes.subList(7, 10)
                .forEach(code -> elsewhere.signIn().answerWithBackupCode(code).signOut());
        alice.open("/2fa");
        camera.take("settings-none");
    }

    private void challenge(Visitor alice, List<String> used) {
        alice.open("/2fa/backup-codes").waitForTheNextCode();
        alice.type("code", alice.code()).press("Make new codes").noteCodes();
        alice.signOut().signIn();
        camera.take("challenge");
        alice.press("Backup code");
        camera.take("challenge-backup");
        alice.answer(used.get(0));
        camera.take("challenge-backup-error");
        alice.open("/2fa/challenge").answer(alice.wrongCode());
        camera.take("challenge-error");
        alice.answer(alice.wrongCode()).answer(alice.wrongCode()).answer(alice.wrongCode());
        camera.take("locked");
        alice.signIn().answer(alice.wrongCode()).answer(alice.code());
        camera.take("challenge-not-yet");
        alice.open("/2fa/challenge");
        camera.take("challenge-waiting");
    }

    /** A form of an earlier sign-in is not sent by itself. */
    private void forms(Visitor fanny) {
        fanny.open("/letters").wait(AWAY).press("Post it").wait(TOO_OLD);
        fanny.open("/login").type("name", fanny.name()).type("password", fanny.name() + "-password");
        fanny.press("Sign in").answer(fanny.code());
        camera.take("resume");
        fanny.open("/2fa/resume");
        camera.take("resumed");
        fanny.open("/letters").wait(AWAY);
        fanny.script("document.getElementById('text').value = 'x'.repeat(300000)");
        fanny.press("Post it").answer(fanny.code());
        camera.take("unsent");
    }

    private void german() {
        Visitor visitor = visitor("guest-gerda").speaking("de").signIn().open("/2fa");
        camera.take("settings-empty-de");
        visitor.open("/2fa/setup").scan();
        camera.take("setup-de");
        visitor.type("code", visitor.code()).press("Bestätigen und abschließen").noteCodes();
        camera.take("codes-de");
        visitor.open("/2fa");
        camera.take("settings-de");
        visitor.signOut().waitForTheNextCode().signIn();
        camera.take("challenge-de");
        visitor.type("code", visitor.wrongCode()).press("Weiter");
        camera.take("challenge-error-de");
    }

    /** A day is more than the clocks may be apart here. */
    private void trouble(Visitor alice) throws InterruptedException {
        browser.emptied();
        alice.signIn().wait(TOO_OLD).answer(alice.code());
        camera.take("expired");
        alice.wait(Duration.ofDays(2)).signIn();
        Thread.sleep(NEXT_COMPARISON.toMillis());
        alice.answer(alice.code());
        camera.take("unavailable");
    }

    @Test
    void theReadmesPicture() {
        Visitor guest = visitor("guest-ada").signIn().open("/2fa/setup");
        BufferedImage setup = camera.top(600, 760);
        guest.scan().confirm().noteCodes().signOut().waitForTheNextCode().signIn();
        browser.dark();
        camera.side("vestibule", camera.top(600, 760), setup);
    }
}
