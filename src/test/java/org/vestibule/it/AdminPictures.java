package org.vestibule.it;

import java.time.Duration;

/** What helping a caller looks like. */
final class AdminPictures {

    private AdminPictures() {}

    /** An administrator who is inside helps a caller of that name, who is locked out. */
    static void take(Visitor helper, Visitor person, Camera camera) {
        helper.open("/2fa/admin");
        camera.take("help");
        helper.type("name", person.name()).press("Show").press("Issue a recovery pass");
        camera.take("help-caller");
        helper.type("reason-recovery", "  ").press("Issue the pass");
        camera.take("help-error");
        helper.type("reason-recovery", "Showed the identity card").press("Issue the pass");
        camera.take("recovery");
        String code = helper.text("#codes code");
        helper.press("I have handed it over");
        camera.take("help-issued");
        helper.type("name", helper.name()).press("Show");
        camera.take("help-own");
        helper.speaking("de").open("/2fa/admin");
        camera.take("help-de");
        helper.speaking("en").wait(Duration.ofMinutes(1)).signOut();
        person.signIn().press("Recovery pass");
        camera.take("challenge-recovery");
        person.answer(code);
        camera.take("setup-recovered");
    }
}
