package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.store.TrustedBrowsers.Browser;
import org.vestibule.store.TrustedBrowsers.Use;

/** A trusted browser is one caller's, in one epoch, for a time, and its secret is replaced once. */
interface TrustedBrowsersContract extends StoreScene {

    private TrustedBrowsers browsers() {
        return stores().trustedBrowsers();
    }

    private Browser browser(String caller, String id, long epoch, Instant usedAt) {
        return new Browser(
                named(id),
                caller,
                epoch,
                id + "-1",
                "Firefox, Linux",
                "192.0.x.x",
                NOON,
                usedAt,
                LATER.plusSeconds(600));
    }

    /** Keeps one of a caller with an enrollment, in the caller's present epoch. */
    private Browser kept(String caller, String id) {
        if (stores().enrollments().active(caller).isEmpty()) {
            enroll(caller, named("enrollment-" + caller));
        }
        Browser browser = browser(caller, id, stores().callers().epoch(caller), NOON);
        assertThat(browsers().keep(browser, NOON)).isTrue();
        return browser;
    }

    private Use use(Browser browser, String digest, Instant now) {
        return new Use(browser.id(), browser.caller(), browser.epoch(), digest, "198.51.x.x", now);
    }

    private List<Browser> of(Browser browser) {
        return browsers().of(browser.caller(), browser.epoch(), NOON);
    }

    @Test
    default void itComesBackWholeAndUntilItsEnd() {
        Browser kept = kept(named("alice"), "b");

        assertThat(of(kept)).containsExactly(kept);
        assertThat(browsers().of(kept.caller(), kept.epoch(), kept.expiresAt().minusMillis(1)))
                .containsExactly(kept);
        assertThat(browsers().of(kept.caller(), kept.epoch(), kept.expiresAt())).isEmpty();
        assertThat(browsers().of(named("bob"), kept.epoch(), NOON)).isEmpty();
    }

    @Test
    default void itsSecretIsReplacedByTheOneWhoBringsIt() {
        Browser kept = kept(named("alice"), "b");

        assertThat(browsers().rotate(use(kept, "b-1", LATER), "b-2")).isTrue();
        assertThat(browsers().rotate(use(kept, "b-1", LATER), "b-3")).isFalse();
        assertThat(of(kept)).singleElement().satisfies(now -> {
            assertThat(now.digest()).isEqualTo("b-2");
            assertThat(now.lastUsedAt()).isEqualTo(LATER);
            assertThat(now.address()).isEqualTo("198.51.x.x");
            assertThat(now.expiresAt()).as("it does not slide").isEqualTo(kept.expiresAt());
        });
    }

    @Test
    default void theSecretBeforeIsGoodForTheGraceAndNoOlderOne() {
        Browser kept = kept(named("alice"), "b");
        assertThat(browsers().inGrace(use(kept, "b-1", NOON))).isFalse();
        assertThat(browsers().inGrace(use(kept, "-", NOON))).isFalse();
        browsers().rotate(use(kept, "b-1", NOON), "b-2");
        Instant end = NOON.plus(TrustedBrowsers.GRACE);

        assertThat(browsers().inGrace(use(kept, "b-1", end.minusMillis(1)))).isTrue();
        assertThat(browsers().inGrace(use(kept, "b-1", end))).isFalse();
        assertThat(browsers().inGrace(use(kept, "other", NOON))).isFalse();
        browsers().rotate(use(kept, "b-2", NOON), "b-3");
        assertThat(browsers().inGrace(use(kept, "b-1", NOON))).isFalse();
        assertThat(browsers().inGrace(use(kept, "b-2", NOON))).isTrue();
    }

    @Test
    default void itIsOfNoUseToAnotherCallerInAnotherEpochOrAfterItsEnd() {
        Browser kept = kept(named("alice"), "b");
        String bob = named("bob");

        for (Use wrong : List.of(
                new Use(kept.id(), bob, kept.epoch(), "b-1", "", NOON),
                new Use(kept.id(), kept.caller(), kept.epoch() + 1, "b-1", "", NOON),
                new Use(named("other"), kept.caller(), kept.epoch(), "b-1", "", NOON),
                use(kept, "b-1", kept.expiresAt()),
                use(kept, "other", NOON))) {
            assertThat(browsers().rotate(wrong, "b-2")).isFalse();
        }
        browsers().rotate(use(kept, "b-1", NOON), "b-2");
        assertThat(browsers().inGrace(new Use(kept.id(), bob, kept.epoch(), "b-1", "", NOON)))
                .isFalse();
        assertThat(browsers().inGrace(new Use(kept.id(), kept.caller(), kept.epoch() + 1, "b-1", "", NOON)))
                .isFalse();
    }

    @Test
    default void aTurnedEpochEndsAllAndNoneIsKeptForAnOldOne() {
        Browser kept = kept(named("alice"), "b");
        stores().transactions().commitIf(() -> stores().callers().turn(kept.caller()) > 0);

        assertThat(browsers().of(kept.caller(), kept.epoch() + 1, NOON)).isEmpty();
        assertThat(browsers().keep(browser(kept.caller(), "late", kept.epoch(), NOON), NOON))
                .isFalse();
        assertThat(browsers().keep(browser(named("nobody"), "none", 1, NOON), NOON))
                .isFalse();
        assertThat(browsers().revokeAll(kept.caller(), NOON)).isZero();
    }

    @Test
    default void oneTooManyTakesThePlaceOfTheOneUnusedForLongest() {
        String alice = named("alice");
        Browser first = kept(alice, "b0");
        for (int i = 1; i < TrustedBrowsers.MOST; i++) {
            browsers().keep(browser(alice, "b" + i, first.epoch(), NOON.plusSeconds(i)), NOON);
        }
        assertThat(of(first)).hasSize(TrustedBrowsers.MOST).contains(first);
        browsers().keep(browser(alice, "more", first.epoch(), NOON.plusSeconds(60)), NOON);

        assertThat(of(first))
                .hasSize(TrustedBrowsers.MOST)
                .doesNotContain(first)
                .extracting(Browser::id)
                .startsWith(named("more"), named("b9"));
    }

    @RepeatedTest(3)
    default void manyAtOnceAreNotMoreThanAllowed() {
        String alice = named("alice");
        Browser first = kept(alice, "b0");
        AtomicInteger next = new AtomicInteger();
        Race.winners(
                16, () -> browsers().keep(browser(alice, "r" + next.incrementAndGet(), first.epoch(), NOON), NOON));

        assertThat(of(first)).hasSize(TrustedBrowsers.MOST);
    }

    @Test
    default void aCallerForgetsTheirOwnAndNobodyElses() {
        Browser alices = kept(named("alice"), "a");
        Browser bobs = kept(named("bob"), "b");

        assertThat(browsers().revoke(bobs.caller(), alices.id())).isFalse();
        assertThat(browsers().revoke(alices.caller(), alices.id())).isTrue();
        assertThat(browsers().revoke(alices.caller(), alices.id())).isFalse();
        assertThat(browsers().rotate(use(alices, "a-1", NOON), "a-2")).isFalse();
        assertThat(of(bobs)).containsExactly(bobs);
    }

    @Test
    default void allOfACallerAreForgottenAndCounted() {
        Browser one = kept(named("alice"), "a1");
        kept(named("alice"), "a2");
        Browser bobs = kept(named("bob"), "b");

        assertThat(browsers().revokeAll(one.caller(), NOON)).isEqualTo(2);
        assertThat(browsers().revokeAll(one.caller(), NOON)).isZero();
        assertThat(of(one)).isEmpty();
        assertThat(of(bobs)).containsExactly(bobs);
    }

    @RepeatedTest(5)
    default void oneOfManyReplacesTheSecret() {
        Browser kept = kept(named("alice"), "b");
        AtomicInteger next = new AtomicInteger(1);

        assertThat(Race.winners(20, () -> browsers().rotate(use(kept, "b-1", NOON), "b-" + next.incrementAndGet())))
                .isEqualTo(1);
        assertThat(browsers().inGrace(use(kept, "b-1", NOON))).isTrue();
    }
}
