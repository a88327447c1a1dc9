package org.vestibule.it;

/** Pictures of what can be trusted, and of the link that ends everything. */
final class TrustedBrowserPictures {

    private TrustedBrowserPictures() {}

    static void take(Visitor vera, Camera camera) {
        vera.signOut().waitForTheNextCode().signIn().tabTo("#trust").key(" ");
        camera.take("challenge-trusting");
        vera.answer(vera.code()).open("/2fa");
        camera.take("settings-trusted");
        vera.press("Forget");
        camera.take("settings-trusted-none");
        vera.signOut().signIn();
        for (int i = 0; i < 3; i++) {
            vera.answer(vera.wrongCode());
        }
        vera.await(() -> vera.open("/outbox").has("Open the link"));
        camera.take("outbox-link");
        String link = vera.attribute("a.link", "href");
        vera.open(link.substring(link.indexOf("/2fa/")));
        camera.take("not-me");
        vera.press("It was not me: end all sessions");
        camera.take("not-me-done");
        vera.open(link.substring(link.indexOf("/2fa/")));
        camera.take("not-me-gone");
    }
}
