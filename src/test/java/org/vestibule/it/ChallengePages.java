package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;

/** The question between the doors, on screen. */
interface ChallengePages extends Visitors {

    private Visitor challenged(Scripts scripts) {
        return visitor(scripts)
                .signIn()
                .setUp()
                .signOut()
                .waitForTheNextCode()
                .signIn()
                .assertAt("/2fa/challenge")
                .assertFocused("code");
    }

    @WithAndWithoutScripts
    default void aWrongPasswordIsSaidAtTheLogin(Scripts scripts) {
        Visitor visitor = visitor(scripts).open("/account").type("password", "not this one");
        visitor.type("name", visitor.name())
                .press("Sign in")
                .assertAt("/login")
                .assertSays("Wrong name or password.")
                .assertFocused("name");
    }

    @WithAndWithoutScripts
    default void theCodeLeadsToWhereTheVisitorWasGoing(Scripts scripts) {
        Visitor visitor = challenged(scripts);
        visitor.answer(visitor.code()).assertAt("/account").assertSignedIn();
    }

    @WithAndWithoutScripts
    default void aWrongCodeIsAnnouncedAndTheNextOneIsTaken(Scripts scripts) {
        Visitor visitor = challenged(scripts);
        visitor.answer(visitor.wrongCode()).assertRefused("code", "That code is not right.");

        assertThat(visitor.attribute("#code", "value")).as("what was typed").isNull();
        visitor.answer(visitor.code()).assertAt("/account");
    }

    @WithAndWithoutScripts
    default void aCodeMayBeTypedTheWayTheAppShowsIt(Scripts scripts) {
        Visitor visitor = challenged(scripts);
        String code = visitor.code();
        visitor.answer(code.substring(0, 3) + " " + code.substring(3)).assertAt("/account");
    }

    @WithAndWithoutScripts
    default void aBackupCodeIsAnotherWay(Scripts scripts) {
        Visitor visitor = challenged(scripts).press("Backup code").assertFocused("code");
        String code = visitor.backupCodes().get(3);
        visitor.answer("0000-0000-0000-0000")
                .assertRefused("code", "That backup code is not right")
                .answer(code.toLowerCase(Locale.ROOT))
                .assertAt("/account")
                .open("/2fa")
                .assertSays("9 backup codes left");
    }

    @WithAndWithoutScripts
    default void fiveWrongCodesLeadBackToThePasswordAndToAWait(Scripts scripts) {
        Visitor visitor = challenged(scripts);
        for (int i = 0; i < 5; i++) {
            visitor.answer(visitor.wrongCode());
        }
        visitor.assertSays("Too many wrong codes")
                .press("Sign in again")
                .assertAt("/login")
                .signIn()
                .assertSays("To protect your account, the next code is looked at in 2")
                .assertSays(" seconds. A backup code works right away.")
                .answer(visitor.code())
                .assertRefused("code", "There were several wrong codes, so this one was not looked at.")
                .assertSaysNot("the next code is looked at in")
                .wait(Duration.ofSeconds(30))
                .answer(visitor.wrongCode())
                .assertRefused("code", "That code is not right.")
                .assertSays("the next code is looked at in")
                .assertSaysNot("more tries")
                .press("Backup code")
                .answer(visitor.backupCodes().get(0))
                .assertSignedIn();
    }

    @WithAndWithoutScripts
    default void aVisitorMayTurnBack(Scripts scripts) {
        Visitor visitor = challenged(scripts)
                .press("Sign in as somebody else")
                .assertAt("/login")
                .open("/account")
                .assertAt("/login");
        visitor.back().assertSaysNot(visitor.name());
    }
}
