package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestibule.flow.PostOffice.number;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestibule.Race;
import org.vestibule.flow.Sending.Result.Later;
import org.vestibule.flow.Sending.Result.Sent;
import org.vestibule.kit.SettableClock;
import org.vestibule.send.Message;
import org.vestibule.store.memory.MemoryStore;

/** No more messages than that, whoever asks. */
class SendingBrakeTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:30Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final PostOffice office = new PostOffice(store.stores(), clock, Map.of());

    private PostOffice office(String setting, String value) {
        return new PostOffice(store.stores(), clock, Map.of(setting, value));
    }

    /** Half a minute ago: another code may be sent now. */
    private void enroll() {
        office.enroll("alice", number());
        clock.pass(Duration.ofSeconds(30));
    }

    private int sentIn(Duration pause, int wishes) {
        int sent = 0;
        for (int i = 0; i < wishes; i++) {
            clock.pass(pause);
            sent += office.send(office.node.signIn("alice")) instanceof Sent ? 1 : 0;
        }
        return sent;
    }

    @Test
    void aCallerHasFiveInAnHourAndTenInADay() {
        enroll();

        assertThat(sentIn(Duration.ofMinutes(2), 25))
                .as("the setup was the first of five")
                .isEqualTo(4);
        assertThat(office.node.reported()).contains(SecurityEvent.Type.SENDING_LIMITED);
        clock.pass(Duration.ofMinutes(15));
        assertThat(sentIn(Duration.ofMinutes(2), 22)).isEqualTo(5);
        clock.pass(Duration.ofHours(6));
        assertThat(office.send(office.node.signIn("alice"))).isInstanceOf(Later.class);
        clock.pass(Duration.ofHours(17));
        assertThat(office.send(office.node.signIn("alice"))).isInstanceOf(Sent.class);
    }

    @Test
    void whoMustWaitIsToldHowLong() {
        enroll();
        sentIn(Duration.ofMinutes(1), 4);
        clock.pass(Duration.ofMinutes(1));

        Later later = (Later) office.send(office.node.signIn("alice"));
        assertThat(later.justSent()).isFalse();
        assertThat(later.seconds()).isBetween(54L * 60, 56L * 60);
        clock.pass(Duration.ofSeconds(later.seconds()));
        assertThat(office.send(office.node.signIn("alice"))).isInstanceOf(Sent.class);
    }

    @Test
    void aNumberGetsTenADayWhoeverNamesIt() {
        String number = number();
        int sent = 0;
        for (int i = 0; i < 15; i++) {
            clock.pass(Duration.ofMinutes(1));
            sent += office.begin("caller" + i, number) instanceof Sent ? 1 : 0;
        }

        assertThat(sent).isEqualTo(10);
    }

    @Test
    void aNetworkAddressGetsTwentyAnHour() {
        int sent = 0;
        for (int i = 0; i < 25; i++) {
            sent += office.begin("caller" + i, number()) instanceof Sent ? 1 : 0;
        }

        assertThat(sent).isEqualTo(20);
        office.from("198.51.100.7");
        assertThat(office.begin("another", number())).isInstanceOf(Sent.class);
        PostOffice unlimited = office("vestibule.sent-codes.per-address-hour", "0");
        assertThat(unlimited.begin("more", number())).isInstanceOf(Sent.class);
    }

    @Test
    void allTogetherHaveABudget() {
        PostOffice poor = office("vestibule.sms.budget-per-hour", "3");
        int sent = 0;
        for (int i = 0; i < 6; i++) {
            poor.from("198.51.100." + i);
            sent += poor.begin("caller" + i, number()) instanceof Sent ? 1 : 0;
        }

        assertThat(sent).isEqualTo(3);
        clock.pass(Duration.ofHours(1));
        assertThat(poor.begin("later", number())).isInstanceOf(Sent.class);
    }

    @RepeatedTest(3)
    void noMoreAreSentThanTheBudgetHoweverManyComeAtOnce() {
        PostOffice poor = office("vestibule.sms.budget-per-hour", "3");
        AtomicInteger callers = new AtomicInteger();

        assertThat(Race.winners(15, () -> poor.begin("caller" + callers.incrementAndGet(), number()) instanceof Sent))
                .isEqualTo(3);
        assertThat(poor.pouch.messages()).hasSize(3);
    }

    @Test
    void everyMessageHasAKeyOfItsOwn() {
        enroll();
        sentIn(Duration.ofMinutes(1), 3);

        assertThat(office.pouch.messages()).extracting(Message::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::1, 20010db800010002",
        "::1, 0000000000000000",
        "not:an:address, not:an:address"
    })
    void anAddressOfTheNewKindStandsForItsNetwork(String address, String network) {
        assertThat(SendingBrake.network(address)).isEqualTo(network);
    }
}
