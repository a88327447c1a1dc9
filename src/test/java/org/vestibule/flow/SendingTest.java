package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.flow.Sending.Result;
import org.vestibule.flow.Sending.Result.Later;
import org.vestibule.flow.Sending.Result.NotSent;
import org.vestibule.flow.Sending.Result.Sent;
import org.vestibule.kit.SettableClock;
import org.vestibule.send.Delivery;
import org.vestibule.store.memory.MemoryStore;

/** The way of a code to its caller, and what brakes it. */
class SendingTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:30Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final PostOffice office = new PostOffice(store.stores(), clock, Map.of());

    private PostOffice office(String setting, String value) {
        return new PostOffice(store.stores(), clock, Map.of(setting, value));
    }

    /** Half a minute ago: another code may be sent now. */
    private void enroll() {
        office.enroll("alice", PostOffice.number());
        clock.pass(Duration.ofSeconds(30));
    }

    @Test
    void aCodeAdmits() {
        enroll();
        Asked asked = office.node.signIn("alice");
        Result result = office.send(asked);

        assertThat(result).isInstanceOf(Sent.class);
        Sending.Live live = ((Sent) result).live();
        assertThat(live.destination()).startsWith("…").hasSize(3);
        assertThat(live.resendAfterSeconds()).isEqualTo(30);
        assertThat(live.expiresInSeconds()).isEqualTo(300);
        assertThat(live.requestId()).hasSize(22);
        assertThat(office.sending.live(asked, "sms")).contains(live);
        assertThat(office.answer(asked, office.code())).isInstanceOf(Admitted.class);
        assertThat(office.sending.live(asked, "sms")).isEmpty();
        assertThat(office.node.reported()).endsWith(SecurityEvent.Type.CODE_SENT, SecurityEvent.Type.ADMITTED);
    }

    @Test
    void aCodeOfOneSignInIsNoneOfAnother() {
        enroll();
        Asked asked = office.node.signIn("alice");
        Asked other = office.node.signIn("alice");
        office.send(asked);

        assertThat(office.sending.live(other, "sms")).isEmpty();
        assertThat(office.answer(other, office.code())).isEqualTo(new Rejected(new Wrong(Reason.EXPIRED), 4));
        assertThat(office.answer(asked, office.code())).isInstanceOf(Admitted.class);
    }

    @RepeatedTest(3)
    void ofAHundredAnswersAtOnceOneIsAdmitted() {
        enroll();
        Asked asked = office.node.signIn("alice");
        office.send(asked);
        String code = office.code();

        assertThat(Race.winners(100, () -> office.answer(asked, code) instanceof Admitted))
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofManyWishesAtOnceOneIsSent() {
        enroll();
        int before = office.pouch.messages().size();
        Asked asked = office.node.signIn("alice");

        assertThat(Race.winners(50, () -> office.send(asked) instanceof Sent)).isEqualTo(1);
        assertThat(office.pouch.messages()).hasSize(before + 1);
        assertThat(office.answer(asked, office.code())).isInstanceOf(Admitted.class);
    }

    @Test
    void theNextOneComesAfterHalfAMinute() {
        enroll();
        Asked asked = office.node.signIn("alice");
        office.send(asked);
        clock.pass(Duration.ofSeconds(10));

        assertThat(office.send(asked)).isEqualTo(new Later(20, true));
        clock.pass(Duration.ofSeconds(20));
        assertThat(office.send(asked)).isInstanceOf(Sent.class);
    }

    @Test
    void aMessageIsCountedAlsoWhenItCannotBeSent() {
        enroll();
        office.pouch.answer(Delivery.UNREACHABLE);
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofMinutes(1));
            assertThat(office.send(office.node.signIn("alice"))).isEqualTo(new NotSent(Delivery.UNREACHABLE));
        }
        office.pouch.answer(Delivery.ACCEPTED);
        clock.pass(Duration.ofMinutes(1));

        assertThat(office.send(office.node.signIn("alice"))).isInstanceOf(Later.class);
        assertThat(office.node.reported()).contains(SecurityEvent.Type.CODE_NOT_SENT);
    }

    @Test
    void whatIsRefusedAndWhatIsNotReachedAreToldApart() {
        enroll();
        office.pouch.answer(Delivery.REFUSED);
        assertThat(office.send(office.node.signIn("alice"))).isEqualTo(new NotSent(Delivery.REFUSED));
    }

    @Test
    void aCodeThatCouldNotBeSentIsNotAskedFor() {
        enroll();
        Asked asked = office.node.signIn("alice");
        office.pouch.answer(Delivery.UNREACHABLE);
        office.send(asked);

        assertThat(office.sending.live(asked, "sms")).isEmpty();
        assertThat(office.answer(asked, office.code())).isEqualTo(new Rejected(new Wrong(Reason.EXPIRED), 4));
    }

    @Test
    void aNumberOfACountryThatIsNoLongerServedIsNotSentTo() {
        enroll();
        PostOffice austrian = office("vestibule.sms.countries", "AT");

        assertThat(austrian.send(austrian.node.signIn("alice"))).isEqualTo(new NotSent(Delivery.REFUSED));
        assertThat(austrian.pouch.messages()).isEmpty();
    }

    @Test
    void nothingIsSentToSomebodyWhoseAnswerWouldNotBeLookedAt() {
        enroll();
        Asked asked = office.node.signIn("alice");
        for (int i = 0; i < 5; i++) {
            office.answer(asked, "malformed");
        }
        int before = office.pouch.messages().size();

        assertThat(office.send(office.node.signIn("alice"))).isEqualTo(new Later(30, false));
        assertThat(office.pouch.messages()).hasSize(before);
    }

    @Test
    void whoHasNoNumberIsSentNothing() {
        assertThat(office.send(office.node.signIn("bob"))).isEqualTo(new Result.NoWay());
        assertThat(office.sending.send(office.node.signIn("bob"), "totp", office.order()))
                .isEqualTo(new Result.NoWay());
    }
}
