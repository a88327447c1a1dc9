package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** From a pending enrollment to an active one, and to none. */
interface EnrollmentsContract extends StoreScene {

    private Enrollments enrollments() {
        return stores().enrollments();
    }

    @Test
    default void aPendingEnrollmentIsFoundByItsCallerUntilItExpires() {
        String alice = named("alice");
        Enrollment offer = pending(alice, named("a"));
        enrollments().begin(offer, LATER);

        assertThat(enrollments().pending(alice, offer.id(), NOON)).contains(offer);
        assertThat(enrollments().pending(alice, offer.id(), LATER.minusMillis(1)))
                .isPresent();
        assertThat(enrollments().pending(alice, offer.id(), LATER)).isEmpty();
        assertThat(enrollments().pending(named("bob"), offer.id(), NOON)).isEmpty();
        assertThat(enrollments().pending(alice, named("other"), NOON)).isEmpty();
    }

    @Test
    default void aPendingEnrollmentReplacesTheCallersOtherPendingOneAndNobodyElses() {
        String alice = named("alice");
        String bob = named("bob");
        enrollments().begin(pending(alice, named("a")), LATER);
        enrollments().begin(pending(bob, named("b")), LATER);
        enrollments().begin(pending(alice, named("a2")), LATER);

        assertThat(enrollments().pending(alice, named("a"), NOON)).isEmpty();
        assertThat(enrollments().pending(alice, named("a2"), NOON)).isPresent();
        assertThat(enrollments().pending(bob, named("b"), NOON)).isPresent();
    }

    @Test
    default void aPendingEnrollmentTouchesNoActiveOne() {
        String alice = named("alice");
        Enrollment active = enroll(alice, named("a"));
        enrollments().begin(pending(alice, named("a2")), LATER);
        enrollments().takeTry(named("a2"), 10, NOON);

        assertThat(enrollments().active(alice)).containsExactly(active);
    }

    @Test
    default void whatItReplacesIsRememberedUntilItIsActive() {
        String alice = named("alice");
        Enrollment offer = Enrollment.pending(
                named("a2"), alice, "totp", "SHA256/8/60", "$v1$k1$sealed", NOON, Optional.of(named("a")));
        enrollments().begin(offer, LATER);

        assertThat(enrollments().pending(alice, offer.id(), NOON)).contains(offer);
        assertThat(enrollments().activate(offer.id(), "Phone", 7, NOON)).isTrue();
        assertThat(only(alice, offer.id()).replaces()).isEmpty();
    }

    @Test
    default void anActiveEnrollmentHasItsLabelAndItsSpentStep() {
        String alice = named("alice");
        enrollments().begin(pending(alice, named("a")), LATER);

        assertThat(enrollments().active(alice)).isEmpty();
        assertThat(enrollments().activate(named("a"), "Älter: 電話", 57, NOON)).isTrue();
        assertThat(enrollments().active(alice))
                .containsExactly(new Enrollment(
                        named("a"),
                        alice,
                        "totp",
                        "Älter: 電話",
                        "SHA1/6/30",
                        "$v1$k1$sealed",
                        57,
                        0,
                        0,
                        NOON,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(enrollments().pending(alice, named("a"), NOON)).isEmpty();
    }

    @Test
    default void whatIsGoneExpiredOrActiveIsNotActivated() {
        String alice = named("alice");
        enrollments().begin(pending(alice, named("a")), LATER);

        assertThat(enrollments().activate(named("unknown"), "", 1, NOON)).isFalse();
        assertThat(enrollments().activate(named("a"), "", 1, LATER)).isFalse();
        assertThat(enrollments().activate(named("a"), "first", 1, NOON)).isTrue();
        assertThat(enrollments().activate(named("a"), "second", 1, NOON)).isFalse();
        assertThat(only(alice, named("a")).label()).isEqualTo("first");
    }

    @RepeatedTest(5)
    default void oneOfManyActivates() {
        String alice = named("alice");
        enrollments().begin(pending(alice, named("a")), LATER);

        assertThat(Race.winners(20, () -> enrollments().activate(named("a"), "", 1, NOON)))
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    default void ofManyThatBeginAtOnceOneIsLeft() {
        String alice = named("alice");
        List<String> begun = Race.answers(20, () -> {
            String id = named("a" + Thread.currentThread().getId());
            enrollments().begin(pending(alice, id), LATER);
            return id;
        });

        assertThat(begun.stream()
                        .filter(id -> enrollments().pending(alice, id, NOON).isPresent()))
                .hasSize(1);
    }

    @Test
    default void triesAreTakenUpToTheLimitAndOnlyWhilePending() {
        enrollments().begin(pending(named("alice"), named("a")), LATER);

        assertThat(enrollments().takeTry(named("unknown"), 10, NOON)).isFalse();
        assertThat(enrollments().takeTry(named("a"), 10, LATER)).isFalse();
        assertThat(enrollments().takeTry(named("a"), 2, NOON)).isTrue();
        assertThat(enrollments().takeTry(named("a"), 2, NOON)).isTrue();
        assertThat(enrollments().takeTry(named("a"), 2, NOON)).isFalse();
        assertThat(enrollments().takeTry(named("a"), 3, NOON)).isTrue();
        enrollments().activate(named("a"), "", 1, NOON);
        assertThat(enrollments().takeTry(named("a"), 10, NOON)).isFalse();
    }

    @RepeatedTest(5)
    default void noMoreTriesAreTakenThanThereAre() {
        enrollments().begin(pending(named("alice"), named("a")), LATER);

        assertThat(Race.winners(30, () -> enrollments().takeTry(named("a"), 10, NOON)))
                .isEqualTo(10);
    }

    @Test
    default void activeEnrollmentsAreListedOldestFirst() {
        String alice = named("alice");
        Instant earlier = NOON.minusSeconds(1);
        enroll(alice, named("c"), NOON);
        enroll(alice, named("b"), earlier);
        enroll(alice, named("a"), NOON);
        enroll(named("bob"), named("d"), NOON);

        assertThat(enrollments().active(alice))
                .extracting(Enrollment::id)
                .containsExactly(named("b"), named("a"), named("c"));
        assertThat(enrollments().active(named("nobody"))).isEmpty();
    }

    @Test
    default void aCallerRemovesOnlyAnActiveEnrollmentOfTheirOwn() {
        String alice = named("alice");
        enroll(alice, named("a"));
        enrollments().begin(pending(alice, named("p")), LATER);

        assertThat(enrollments().remove(named("bob"), named("a"))).isFalse();
        assertThat(enrollments().remove(alice, named("unknown"))).isFalse();
        assertThat(enrollments().remove(alice, named("p"))).isFalse();
        assertThat(enrollments().remove(alice, named("a"))).isTrue();
        assertThat(enrollments().remove(alice, named("a"))).isFalse();
        assertThat(enrollments().active(alice)).isEmpty();
        assertThat(enrollments().pending(alice, named("p"), NOON)).isPresent();
    }

    @Test
    default void aSecretIsWrappedAnewOnlyOverTheOneThatWasSeen() {
        String alice = named("alice");
        Enrollment seen = enroll(alice, named("a"));

        assertThat(enrollments().rewrap(seen.id(), "$v1$k0$other", "$v1$k2$new"))
                .isFalse();
        assertThat(enrollments().rewrap(named("unknown"), seen.sealedSecret(), "$v1$k2$new"))
                .isFalse();
        assertThat(enrollments().rewrap(seen.id(), seen.sealedSecret(), "$v1$k2$new"))
                .isTrue();
        assertThat(only(alice, named("a")).sealedSecret()).isEqualTo("$v1$k2$new");
        assertThat(only(alice, named("a")).lastStep()).isEqualTo(seen.lastStep());
    }
}
