package org.vestibule.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.vestibule.flow.Pass;
import org.vestibule.store.SigningKeys;
import org.vestibule.store.TestKeys;
import org.vestibule.token.AccessTokens.Names;
import org.vestibule.token.AccessTokens.Reading;

/** What access tokens say, and for how long. */
class AccessTokensTest extends AccessTokensScene {

    @Test
    void aTokenBringsThePassBack() {
        assertThat(tokens.read(issued()))
                .isEqualTo(new Reading.Good(
                        new Pass(
                                "alice",
                                Set.of("user", "MFA"),
                                3,
                                List.of("pwd", "otp", "mfa"),
                                clock.instant(),
                                clock.instant().toEpochMilli(),
                                "totp"),
                        "family"));
    }

    @Test
    void aTokenWithoutASecondFactorSaysSo() {
        Pass password = Pass.byPassword("bob", Set.of("user"), 0, clock.instant());
        String token = tokens.issue(password, "family");

        assertThat(tokens.read(token)).isEqualTo(new Reading.Good(password, "family"));
        assertThat(payload(token))
                .contains("\"amr\":[\"pwd\"]", "\"acr\":\"aal1\"")
                .doesNotContain("MFA");
    }

    @Test
    void aTokenSaysWhatTheContractNames() throws Exception {
        JwtClaims claims = JwtClaims.parse(payload(issued()));

        assertThat(claims.getClaimNames())
                .containsExactlyInAnyOrder(
                        "iss",
                        "aud",
                        "sub",
                        "iat",
                        "nbf",
                        "exp",
                        "jti",
                        "groups",
                        "amr",
                        "acr",
                        "auth_time",
                        "tfe",
                        "tfm",
                        "sid");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(900);
        assertThat(header(issued())).contains("\"alg\":\"EdDSA\"", "\"kid\":\"k1\"", "\"typ\":\"vestibule-at+jwt\"");
    }

    @Test
    void noTwoTokensAreTheSame() {
        assertThat(issued()).isNotEqualTo(issued());
    }

    @Test
    void aTokenIsGoodForItsTime() {
        String token = issued();
        clock.pass(Duration.ofMinutes(15));
        assertThat(tokens.read(token)).isInstanceOf(Reading.Good.class);
        clock.pass(Duration.ofSeconds(31));
        assertBad(token);
    }

    @Test
    void aTokenFromTheFutureIsNotGood() {
        String token = issued();
        clock.pass(Duration.ofMinutes(-5));
        assertBad(token);
    }

    @Test
    void anotherIssuersOrAudiencesTokenIsNotGood() {
        assertBad(of(new Names("Porch", "lobby-api", NAMES.life(), "MFA"), keys).issue(pass, "family"));
        assertBad(of(new Names("Lobby", "porch-api", NAMES.life(), "MFA"), keys).issue(pass, "family"));
    }

    @Test
    void theKeyBeforeIsGoodForAsLongAsItIsInTheRing() {
        AccessTokens before = of(NAMES, new SigningKeys(TestKeys.ring("k0")));
        assertThat(tokens.read(before.issue(pass, "family"))).isInstanceOf(Reading.Good.class);

        AccessTokens after = of(NAMES, new SigningKeys(TestKeys.ring("k1")));
        assertThat(after.read(before.issue(pass, "family"))).isInstanceOf(Reading.Bad.class);
    }

    @Test
    void nodesWithOneRingHaveOneKey() {
        AccessTokens elsewhere = of(NAMES, new SigningKeys(TestKeys.ring("k1", "k0")));
        assertThat(elsewhere.read(issued())).isInstanceOf(Reading.Good.class);
        assertThat(elsewhere.publicKeys()).isEqualTo(tokens.publicKeys());
    }

    @Test
    void thePublishedKeysVerifyATokenAndHoldNoSecret() throws JoseException {
        JsonWebKeySet published = new JsonWebKeySet(tokens.publicKeys());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(issued());
        signature.setKey(published.findJsonWebKey("k1", "OKP", "sig", "EdDSA").getKey());

        assertThat(signature.verifySignature()).isTrue();
        assertThat(published.getJsonWebKeys()).hasSize(2).allSatisfy(key -> assertThat(
                        Map.copyOf(key.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)))
                .doesNotContainKey("d"));
    }
}
