package org.vestibule.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.Settings;
import org.vestibule.flow.Decision;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;
import org.vestibule.token.AccessTokens.Reading;
import org.vestibule.token.Grants.Grant;

/** How a program gets in, stays in and goes out. */
class GrantsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final TokenScene scene = new TokenScene(store, clock);
    private final Grants grants = scene.grants;

    private Pass pass() {
        return scene.node.gate.admit("alice", Set.of("user"));
    }

    private Optional<Pass> holder(Grant grant) {
        return scene.accessTokens.read(grant.accessToken()) instanceof Reading.Good good
                ? grants.holds(good, false)
                : Optional.empty();
    }

    @Test
    void anAccessTokenHoldsUntilItsFamilyEnds() {
        Grant grant = grants.give(pass());
        assertThat(holder(grant)).map(Pass::caller).contains("alice");

        grants.endOf(grant.refreshToken());

        assertThat(holder(grant)).isEmpty();
        assertThat(grants.refresh(grant.refreshToken(), false)).isEmpty();
    }

    @Test
    void aFamilyThatEndedElsewhereIsNotRememberedForLongerBecauseTheClockIsSetBack() {
        Grant grant = grants.give(pass());
        String family = ((Reading.Good) scene.accessTokens.read(grant.accessToken())).family();
        Families here = new Families(
                Settings.read(name -> Optional.empty()), store.stores().refreshTokens(), clock);
        assertThat(here.alive(family)).isTrue();
        grants.endOf(grant.refreshToken());
        assertThat(here.alive(family)).as("relied on for five seconds").isTrue();

        clock.pass(Duration.ofHours(-1));
        assertThat(here.alive(family)).isFalse();
    }

    @Test
    void aRefreshTokenIsChangedForTheNext() {
        Grant first = grants.give(pass());
        clock.pass(Duration.ofHours(1));
        assertThat(holder(first)).isEmpty();

        Grant second = grants.refresh(first.refreshToken(), false).orElseThrow();
        Grant third = grants.refresh(second.refreshToken(), false).orElseThrow();

        assertThat(holder(third)).map(Pass::caller).contains("alice");
        assertThat(third.refreshToken()).isNotEqualTo(second.refreshToken());
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsTheFamily() {
        Grant first = grants.give(pass());
        Grant second = grants.refresh(first.refreshToken(), false).orElseThrow();

        assertThat(grants.refresh(first.refreshToken(), false)).isEmpty();

        assertThat(grants.refresh(second.refreshToken(), false)).isEmpty();
        assertThat(holder(second)).isEmpty();
        assertThat(scene.reported()).contains(SecurityEvent.Type.REFRESH_TOKEN_REPLAYED);
    }

    @RepeatedTest(5)
    void ofManyWhoUseOneAtOnceOneIsServed() {
        Grant grant = grants.give(pass());

        assertThat(Race.winners(
                        30, () -> grants.refresh(grant.refreshToken(), false).isPresent()))
                .isEqualTo(1);
    }

    @Test
    void aChangeOfFactorsEndsThemAll() {
        scene.node.enroll("alice");
        Grant grant = grants.give(pass());
        assertThat(holder(grant)).isPresent();

        scene.node.spareCodes.renew("alice");

        assertThat(holder(grant)).isEmpty();
        assertThat(grants.refresh(grant.refreshToken(), false)).isEmpty();
    }

    @Test
    void aRefreshTokenLastsNoLongerThanAPass() {
        Grant grant = grants.give(pass());
        clock.pass(Duration.ofDays(1));

        assertThat(grants.refresh(grant.refreshToken(), false)).isEmpty();
    }

    @Test
    void whatWasNeverGivenIsWorthNothing() {
        Grant grant = grants.give(pass());
        for (String other : new String[] {"", "x", grant.accessToken(), grant.refreshToken() + "x"}) {
            assertThat(grants.refresh(other, false)).isEmpty();
            grants.endOf(other);
        }
        assertThat(holder(grant)).isPresent();
    }

    @Test
    void withoutTheStoreNobodyHoldsOn() {
        Grant grant = grants.give(pass());
        store.goDown();

        assertThatThrownBy(() -> holder(grant)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> grants.refresh(grant.refreshToken(), false)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void nothingThatIsPrintedIsASecret() {
        Grant grant = grants.give(pass());
        assertThat(grant.toString()).isEqualTo("Grant");
        assertThat(scene.accessTokens.read(grant.accessToken()).toString()).doesNotContain(grant.accessToken());
    }

    @Test
    void aTemporaryTokenBringsTheHalfWayLoginBackUntilItIsOver() {
        HalfWay halfWay = scene.node.gate.holdBack("alice", Set.of("user"), Decision.CHALLENGE);
        String token = scene.tempTokens.give(halfWay);

        assertThat(scene.tempTokens.halfWay(token)).contains(halfWay);
        for (String other : new String[] {"", ".", "x", halfWay.id(), halfWay.id() + ".x", token + "x"}) {
            assertThat(scene.tempTokens.halfWay(other)).as(other).isEmpty();
        }
        clock.pass(Duration.ofMinutes(5));
        assertThat(scene.tempTokens.halfWay(token)).isEmpty();
    }

    @Test
    void aTemporaryTokenIsNeitherAnAccessNorARefreshToken() {
        String token = scene.tempTokens.give(scene.node.gate.holdBack("alice", Set.of(), Decision.CHALLENGE));

        assertThat(scene.accessTokens.read(token)).isInstanceOf(Reading.Foreign.class);
        assertThat(grants.refresh(token, false)).isEmpty();
    }
}
