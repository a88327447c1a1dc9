package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.vestibule.it.host.Strongroom;

/** A program carries tokens in place of a session. */
interface BearerJourneys extends LoginJourneys {

    /** A program that has signed in with both factors. */
    default App appWithTokens() {
        Person person = enrolledPerson().waitForNextCode();
        return app(person).withTokens().signIn().answer(person.code());
    }

    @Test
    default void theWholeLifeOfACallerWithTokens() {
        theWholeLifeOf(app(newPerson()).withTokens());
    }

    @Test
    default void tokensComeWithTheCode() {
        App app = appWithTokens();
        JsonObject body = app.program().assertJson(200).body();
        assertThat(body.getBoolean("verified")).isTrue();
        assertThat(body.getString("tokenType")).isEqualTo("Bearer");
        assertThat(body.getInt("expiresIn")).isEqualTo(900);
        app.assertSignedIn();
        assertThat(app.program().texts("amr")).containsExactly("pwd", "otp", "mfa");
        assertThat(app.program().texts("groups")).contains("user");
    }

    @Test
    default void aTokenWithoutASecondFactorSaysSoAndDoesNotOpenWhatAsksForOne() {
        App app = app(newPerson()).withTokens().signIn().assertSignedIn();
        assertThat(app.program().texts("amr")).containsExactly("pwd");
        app.program().get("/strongroom").assertStatus(403);

        App both = appWithTokens();
        both.client().get("/strongroom");
        assertThat(both.client().last().body()).isEqualTo(Strongroom.MARK);
    }

    @Test
    default void othersCanVerifyATokenByThePublishedKeys() throws Exception {
        App app = appWithTokens();
        String keys = app.program().get("/2fa/jwks.json").assertJson(200).body().toString();
        JwtClaims claims = JwtClaims.parse(verified(app.accessToken(), keys));
        assertThat(claims.getSubject()).isEqualTo(app.person().name());
        assertThat(claims.getIssuer()).isEqualTo("Lobby");
        assertThat(claims.getAudience()).containsExactly("Lobby");
        assertThat(claims.getStringListClaimValue("amr")).containsExactly("pwd", "otp", "mfa");
        assertThat(claims.getStringListClaimValue("groups")).contains("user", "MFA");
        assertThat(keys).doesNotContain("\"d\"");
    }

    private static String verified(String token, String keys) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        signature.setKey(new JsonWebKeySet(keys)
                .findJsonWebKey(signature.getKeyIdHeaderValue(), "OKP", "sig", "EdDSA")
                .getKey());
        return signature.getPayload();
    }

    @Test
    default void anAccessTokenLastsForMinutesAndIsRenewed() {
        App app = appWithTokens();
        app.person().wait(Duration.ofMinutes(16));
        app.assertOutside();
        assertThat(app.program().header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        app.refresh().program().assertJson(200);
        app.assertSignedIn();
    }

    @Test
    default void aSignOutEndsTheTokens() {
        App app = appWithTokens();
        app.signOut().assertOutside();
        app.refresh().program().assertProblem(401, "INVALID_TOKEN");
    }

    @Test
    default void aSignOutByTheRefreshTokenEndsThemToo() {
        App app = appWithTokens();
        String access = app.accessToken();
        app.client().identify("");
        app.post("/2fa/logout", "refreshToken", app.refreshToken()).assertStatus(204);
        app.client().identify("Bearer " + access);
        app.assertOutside();
    }

    @Test
    default void aChangeOfFactorsEndsTheTokensOfOthersAndRenewsOnesOwn() {
        App one = appWithTokens();
        Person person = one.person().waitForNextCode();
        App other = app(person).withTokens().signIn().answer(person.code()).assertSignedIn();

        other.post("/2fa/backup-codes").assertJson(200);
        other.keep().assertSignedIn();

        one.assertOutside();
        one.refresh().program().assertProblem(401, "INVALID_TOKEN");
    }

    @Test
    default void theSecondFactorIsProvenAgainForAChange() {
        App app = appWithTokens();
        Person person = app.person();
        person.wait(Duration.ofMinutes(6));
        app.post("/2fa/backup-codes").assertProblem(401, "STEP_UP_REQUIRED");
        app.post("/2fa/backup-codes", "code", person.code()).assertJson(200);
        app.keep().assertSignedIn();
    }

    @Test
    default void aProgramInsideProvesTheSecondFactorAgain() {
        App app = appWithTokens();
        app.person().wait(Duration.ofMinutes(6));
        app.post("/2fa/verify", "code", app.person().code()).assertJson(200);
        app.keep().assertSignedIn().post("/2fa/backup-codes").assertJson(200);
    }

    @Test
    default void whatIsWrittenInTheHeaderIsNotCaseSensitive() {
        App app = appWithTokens();
        Stream.of("bearer ", "BEARER ").forEach(scheme -> {
            app.client().identify(scheme + app.accessToken());
            app.assertSignedIn();
        });
    }

    @Test
    default void aPageIsReadWithATokenToo() {
        App app = appWithTokens();
        app.client().get("/account");
        assertThat(app.client().status()).isEqualTo(200);
        assertThat(app.client().page().select("#caller").text())
                .isEqualTo(app.person().name());
    }
}
