package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Helping a caller, on screen. */
interface AdminPages extends Visitors {

    private Visitor helper(Scripts scripts) {
        return administrator(scripts).signIn().scan().confirm().noteCodes();
    }

    @WithAndWithoutScripts
    default void aRecoveryPassIsHandedOverAndUsed(Scripts scripts) {
        Visitor lost = visitor(scripts).signIn().setUp().signOut();
        Visitor helper =
                helper(scripts).open("/2fa").press("Help another caller").assertFocused("name");
        helper.type("name", lost.name()).press("Show").assertSays("Two-step sign-in is on.");
        helper.press("Issue a recovery pass")
                .type("reason-recovery", "Showed the identity card")
                .press("Issue the pass")
                .assertSays("You see this code only now.");
        String code = helper.text("#codes code");
        Seen.backupCode(code);
        helper.press("I have handed it over")
                .assertAt("/2fa/admin")
                .assertSays("Recovery pass, good until")
                .assertSaysNot(code)
                .signOut();

        lost.signIn().press("Recovery pass").assertFocused("code").answer("0000-0000-0000-0000");
        lost.assertRefused("code", "That recovery pass is not right")
                .answer(code)
                .assertAt("/2fa/setup");
        lost.scan().confirm().noteCodes().assertSignedIn();
    }

    @WithAndWithoutScripts
    default void aReasonIsAskedForWhereItIsMissing(Scripts scripts) {
        Visitor person = visitor(scripts).signIn().setUp().signOut();
        Visitor helper =
                helper(scripts).open("/2fa/admin").type("name", person.name()).press("Show");
        helper.press("Remove the second step")
                .type("reason-reset", "   ")
                .press("Remove it all")
                .assertRefused("reason-reset", "Please say why")
                .type("reason-reset", "Asked for it")
                .press("Remove it all")
                .assertAt("/2fa/admin")
                .assertSays("The second step was removed, and all sessions have ended.");
        assertThat(helper.has("Remove it all")).isFalse();
    }

    @WithAndWithoutScripts
    default void anOldProofIsAskedForAndTheWayGoesOn(Scripts scripts) {
        Visitor helper = helper(scripts).wait(Duration.ofMinutes(6)).open("/2fa/admin");
        helper.assertAt("/2fa/challenge").answer(helper.code()).assertAt("/2fa/admin");
        helper.type("name", helper.name()).press("Show").assertSays("This is your own account.");
    }
}
