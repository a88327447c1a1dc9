package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.store.RefreshTokens.Token;

/** A refresh token is used once, and its family ends as a whole. */
interface RefreshTokensContract extends StoreScene {

    private RefreshTokens tokens() {
        return stores().refreshTokens();
    }

    private Token kept(String digest, String family) {
        Token token = new Token(
                named(digest),
                named(family),
                named("alice"),
                Set.of("user", "night shift"),
                List.of("pwd", "otp", "mfa"),
                7,
                NOON,
                NOON.toEpochMilli(),
                "totp",
                LATER,
                false);
        tokens().keep(token, NOON);
        return token;
    }

    @Test
    default void aTokenComesBackWhole() {
        Token token = kept("d", "f");

        assertThat(tokens().find(token.digest(), NOON)).contains(token);
        assertThat(tokens().find(named("unknown"), NOON)).isEmpty();
    }

    @Test
    default void aTokenIsUsedOnceAndStaysToBeRecognised() {
        Token token = kept("d", "f");

        assertThat(tokens().use(token.digest(), NOON)).isTrue();
        assertThat(tokens().use(token.digest(), NOON)).isFalse();
        assertThat(tokens().find(token.digest(), NOON).orElseThrow().used()).isTrue();
        assertThat(tokens().use(named("unknown"), NOON)).isFalse();
    }

    @Test
    default void aTokenEndsWithItsTime() {
        Token token = kept("d", "f");

        assertThat(tokens().find(token.digest(), LATER)).isEmpty();
        assertThat(tokens().use(token.digest(), LATER)).isFalse();
        assertThat(tokens().alive(token.family(), LATER)).isFalse();
        assertThat(tokens().use(token.digest(), LATER.minusMillis(1))).isTrue();
    }

    @Test
    default void aFamilyLivesAsLongAsOneOfItCanBeUsed() {
        Token first = kept("first", "f");
        tokens().use(first.digest(), NOON);
        assertThat(tokens().alive(first.family(), NOON)).isFalse();

        kept("second", "f");
        assertThat(tokens().alive(first.family(), NOON)).isTrue();
        assertThat(tokens().alive(named("other"), NOON)).isFalse();
    }

    @Test
    default void aFamilyEndsAsAWholeAndNoOtherDoes() {
        Token first = kept("first", "f");
        Token second = kept("second", "f");
        Token other = kept("other", "g");

        tokens().revoke(first.family());

        assertThat(tokens().find(first.digest(), NOON)).isEmpty();
        assertThat(tokens().find(second.digest(), NOON)).isEmpty();
        assertThat(tokens().find(other.digest(), NOON)).isPresent();
    }

    @Test
    default void keepingAnotherMuchLaterLeavesTheLivingAlone() {
        Token living = kept("living", "f");
        tokens().keep(living.next(named("late")), LATER.minusMillis(1));

        assertThat(tokens().find(living.digest(), LATER.minus(Duration.ofMillis(1))))
                .isPresent();
    }

    @RepeatedTest(5)
    default void oneOfManyUsesIt() {
        Token token = kept("d", "f");

        assertThat(Race.winners(30, () -> tokens().use(token.digest(), NOON))).isEqualTo(1);
    }
}
