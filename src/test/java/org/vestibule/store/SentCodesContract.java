package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** There is one live code for each enrollment, and it is spent once. */
interface SentCodesContract extends StoreScene {

    Duration COOLDOWN = Duration.ofSeconds(30);

    private SentCodes codes() {
        return stores().sentCodes();
    }

    private SentCode code(String name, Instant sentAt) {
        return new SentCode(named("e"), named(name), named("login"), "k1.digest", sentAt, sentAt.plusSeconds(300));
    }

    private boolean send(SentCode code) {
        return codes().replace(code, code.sentAt().minus(COOLDOWN));
    }

    @Test
    default void theLastCodeIsTheOneThatCounts() {
        SentCode first = code("first", NOON);
        SentCode second = code("second", NOON.plus(COOLDOWN));

        assertThat(codes().last(named("e"))).isEmpty();
        assertThat(send(first)).isTrue();
        assertThat(codes().last(named("e"))).contains(first);
        assertThat(send(second)).isTrue();
        assertThat(codes().last(named("e"))).contains(second);
        assertThat(codes().takeTry(first, 5, second.sentAt())).isFalse();
        assertThat(codes().spend(first, second.sentAt())).isFalse();
        assertThat(codes().spend(second, second.sentAt())).isTrue();
        assertThat(codes().last(named("e"))).isEmpty();
    }

    @Test
    default void nothingReplacesACodeThatWasSentJustNow() {
        SentCode first = code("first", NOON);
        send(first);

        assertThat(send(code("hasty", NOON.plus(COOLDOWN).minusMillis(1)))).isFalse();
        assertThat(codes().last(named("e"))).contains(first);
    }

    @Test
    default void aCodeHasSoManyTriesAndTheNextOneHasThemAgain() {
        SentCode first = code("first", NOON);
        send(first);
        for (int i = 0; i < 3; i++) {
            assertThat(codes().takeTry(first, 3, NOON)).isTrue();
        }
        assertThat(codes().takeTry(first, 3, NOON)).isFalse();

        SentCode second = code("second", NOON.plus(COOLDOWN));
        send(second);
        assertThat(codes().takeTry(second, 3, second.sentAt())).isTrue();
    }

    @Test
    default void aCodeEndsWithItsTime() {
        SentCode code = code("first", NOON);
        send(code);

        assertThat(codes().takeTry(code, 5, code.expiresAt())).isFalse();
        assertThat(codes().spend(code, code.expiresAt())).isFalse();
        assertThat(codes().last(named("e"))).contains(code);
        assertThat(codes().takeTry(code, 5, code.expiresAt().minusMillis(1))).isTrue();
        assertThat(codes().spend(code, code.expiresAt().minusMillis(1))).isTrue();
    }

    @Test
    default void theCodeOfOneEnrollmentIsNotThatOfAnother() {
        SentCode mine = code("mine", NOON);
        SentCode other =
                new SentCode(named("other"), named("o"), named("login"), "k1.digest", NOON, NOON.plusSeconds(300));
        send(mine);
        send(other);

        assertThat(codes().spend(mine, NOON)).isTrue();
        assertThat(codes().last(named("other"))).contains(other);
    }

    @RepeatedTest(10)
    default void ofManyThatAreAskedForAtOnceOneIsLive() {
        AtomicInteger number = new AtomicInteger();

        assertThat(Race.winners(30, () -> send(code("r" + number.incrementAndGet(), NOON))))
                .isEqualTo(1);
        SentCode live = codes().last(named("e")).orElseThrow();
        Instant later = NOON.plus(COOLDOWN);
        assertThat(Race.winners(30, () -> send(code("s" + number.incrementAndGet(), later))))
                .isEqualTo(1);
        assertThat(codes().spend(live, later)).isFalse();
        assertThat(codes().spend(codes().last(named("e")).orElseThrow(), later)).isTrue();
    }

    @RepeatedTest(5)
    default void oneOfAHundredSpendsIt() {
        SentCode code = code("first", NOON);
        send(code);

        assertThat(Race.winners(100, () -> codes().spend(code, NOON))).isEqualTo(1);
    }

    @RepeatedTest(3)
    default void noMoreTriesAreTakenThanACodeHas() {
        SentCode code = code("first", NOON);
        send(code);

        assertThat(Race.winners(30, () -> codes().takeTry(code, 5, NOON))).isEqualTo(5);
    }
}
