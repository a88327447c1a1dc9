package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.store.Codes.Code;

/** Codes work once. */
interface CodesContract extends StoreScene {

    String METHOD = "backup-code";
    Code ONE = new Code("k1.one", "hash of one");
    Code TWO = new Code("k1.two", "hash of two");
    Code THREE = new Code("k1.three", "hash of three");

    private Codes codes() {
        return stores().codes();
    }

    @Test
    default void codesAreFoundByTheirSelectors() {
        String alice = named("alice");
        codes().replace(alice, METHOD, List.of(ONE, TWO));

        assertThat(codes().find(alice, METHOD, List.of("k1.one"))).containsExactly(ONE);
        assertThat(codes().find(alice, METHOD, List.of("k0.none", "k1.two"))).containsExactly(TWO);
        assertThat(codes().find(alice, METHOD, List.of("k1.one", "k1.two"))).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(codes().find(alice, METHOD, List.of("k0.none"))).isEmpty();
        assertThat(codes().left(alice, METHOD)).isEqualTo(2);
    }

    @Test
    default void nobodyFindsOrSpendsTheCodesOfAnotherCallerOrMethod() {
        String alice = named("alice");
        String bob = named("bob");
        codes().replace(alice, METHOD, List.of(ONE));

        assertThat(codes().find(bob, METHOD, List.of("k1.one"))).isEmpty();
        assertThat(codes().find(alice, "sms", List.of("k1.one"))).isEmpty();
        assertThat(codes().spend(bob, METHOD, "k1.one")).isFalse();
        assertThat(codes().spend(alice, "sms", "k1.one")).isFalse();
        assertThat(codes().left(bob, METHOD)).isZero();
        assertThat(codes().left(alice, "sms")).isZero();
        assertThat(codes().left(alice, METHOD)).isEqualTo(1);
    }

    @Test
    default void aSpentCodeIsGone() {
        String alice = named("alice");
        codes().replace(alice, METHOD, List.of(ONE, TWO));

        assertThat(codes().spend(alice, METHOD, "k1.one")).isTrue();
        assertThat(codes().spend(alice, METHOD, "k1.one")).isFalse();
        assertThat(codes().spend(alice, METHOD, "k1.unknown")).isFalse();
        assertThat(codes().find(alice, METHOD, List.of("k1.one"))).isEmpty();
        assertThat(codes().left(alice, METHOD)).isEqualTo(1);
    }

    @Test
    default void aNewSetReplacesTheOldOneOfThisCallerAndMethodOnly() {
        String alice = named("alice");
        String bob = named("bob");
        codes().replace(alice, METHOD, List.of(ONE, TWO));
        codes().replace(bob, METHOD, List.of(ONE));
        codes().replace(alice, "sms", List.of(ONE));
        codes().replace(alice, METHOD, List.of(TWO, THREE));

        assertThat(codes().find(alice, METHOD, List.of("k1.one"))).isEmpty();
        assertThat(codes().left(alice, METHOD)).isEqualTo(2);
        assertThat(codes().left(bob, METHOD)).isEqualTo(1);
        assertThat(codes().left(alice, "sms")).isEqualTo(1);
    }

    @Test
    default void anEmptySetLeavesNone() {
        String alice = named("alice");
        codes().replace(alice, METHOD, List.of(ONE));
        codes().replace(alice, METHOD, List.of());

        assertThat(codes().left(alice, METHOD)).isZero();
        assertThat(codes().find(alice, METHOD, List.of("k1.one"))).isEmpty();
    }

    @RepeatedTest(20)
    default void oneOfAHundredSpendsACode() {
        String alice = named("alice");
        codes().replace(alice, METHOD, List.of(ONE, TWO));

        assertThat(Race.winners(100, () -> codes().spend(alice, METHOD, "k1.one")))
                .isEqualTo(1);
        assertThat(codes().left(alice, METHOD)).isEqualTo(1);
    }
}
