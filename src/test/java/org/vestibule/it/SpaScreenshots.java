package org.vestibule.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every view of the one-page application as a picture, beside those of the pages. */
@Tag("server")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SpaScreenshots {

    @ArquillianResource
    private URI home;

    @Deployment(testable = false)
    static WebArchive lobby() {
        return Lobby.named("screenshots-spa-" + System.currentTimeMillis());
    }

    @Test
    void everyView() throws IOException {
        try (Browser browser = new Browser(Scripts.ON)) {
            take(browser, new Camera(browser, Path.of("target/screenshots")));
        }
    }

    private void take(Browser browser, Camera camera) {
        URI page = URI.create("http://localhost:" + home.getPort() + home.getPath() + "spa/");
        Soloist sue =
                new Soloist(home, page.toString(), "bearer", "guest-sue", browser.emptied(), new Inspection(browser));
        sue.open("Sign in");
        camera.take("spa-sign-in");
        sue.type("username", "guest-sue").type("password", "not this one").press("Sign in");
        sue.assertRefused("password", "");
        camera.take("spa-sign-in-error");
        sue.signIn().at("Hello, guest-sue");
        camera.take("spa-profile");
        sue.press("Turn on two-step sign-in").at("Two-step sign-in");
        camera.take("spa-settings-empty");
        sue.press("Set up two-step sign-in").scan();
        camera.take("spa-setup");
        sue.confirm().noteCodes();
        camera.take("spa-codes");
        sue.press("I have saved them, continue").at("Hello, guest-sue");
        sue.press("Two-step sign-in").at("Two-step sign-in");
        camera.take("spa-settings");
        sue.press("Remove").at("Remove this authenticator?");
        camera.take("spa-remove");
        sue.press("Back to the settings").press("Back to your profile").at("Hello, guest-sue");
        sue.press("Sign out").at("Sign in").waitForTheNextCode().signIn().at("Enter your code");
        sue.type("code", sue.wrongCode()).press("Continue").assertRefused("code", "");
        camera.take("spa-challenge-error");
    }
}
