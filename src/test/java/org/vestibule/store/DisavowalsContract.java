package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** A link is one caller's, for a time, and used once. */
interface DisavowalsContract extends StoreScene {

    private Disavowals links() {
        return stores().disavowals();
    }

    @Test
    default void aLinkIsItsCallersUntilItsEnd() {
        links().keep(named("d"), named("alice"), NOON, LATER);

        assertThat(links().caller(named("d"), NOON)).contains(named("alice"));
        assertThat(links().caller(named("d"), LATER.minusMillis(1))).contains(named("alice"));
        assertThat(links().caller(named("d"), LATER)).isEmpty();
        assertThat(links().use(named("d"), LATER)).isFalse();
        assertThat(links().caller(named("unknown"), NOON)).isEmpty();
    }

    @Test
    default void aLinkIsUsedOnceAndLookingAtItIsNoUse() {
        links().keep(named("d"), named("alice"), NOON, LATER);
        links().keep(named("e"), named("alice"), NOON, LATER);
        links().caller(named("d"), NOON);

        assertThat(links().use(named("d"), NOON)).isTrue();
        assertThat(links().use(named("d"), NOON)).isFalse();
        assertThat(links().caller(named("d"), NOON)).isEmpty();
        assertThat(links().caller(named("e"), NOON)).contains(named("alice"));
        assertThat(links().use(named("unknown"), NOON)).isFalse();
    }

    @RepeatedTest(5)
    default void oneOfManyUsesTheLink() {
        links().keep(named("d"), named("alice"), NOON, LATER);

        assertThat(Race.winners(20, () -> links().use(named("d"), NOON))).isEqualTo(1);
    }
}
