package org.vestibule.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.vestibule.flow.Pass;
import org.vestibule.kit.SettableClock;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.SigningKeys;
import org.vestibule.store.TestKeys;
import org.vestibule.token.AccessTokens.Names;
import org.vestibule.token.AccessTokens.Reading;

/** A server's access tokens, one caller, and the tools of a forger. */
abstract class AccessTokensScene {

    static final Names NAMES = new Names("Lobby", "lobby-api", Duration.ofMinutes(15), "MFA");

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    final RandomCodes random = new RandomCodes(new SecureRandom());
    final SigningKeys keys = new SigningKeys(TestKeys.ring("k1", "k0"));
    final AccessTokens tokens = of(NAMES, keys);
    final Pass pass = new Pass(
            "alice",
            Set.of("user"),
            3,
            List.of("pwd", "otp", "mfa"),
            clock.instant(),
            clock.instant().toEpochMilli(),
            "totp");

    AccessTokens of(Names names, SigningKeys ring) {
        return new AccessTokens(names, ring, random, clock);
    }

    String issued() {
        return tokens.issue(pass, "family");
    }

    static String header(String token) {
        return decode(token.split("\\.", -1)[0]);
    }

    static String payload(String token) {
        return decode(token.split("\\.", -1)[1]);
    }

    static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same claims under another header, signed by whatever the header says. */
    String forged(Consumer<JsonWebSignature> how) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload(issued()));
        signature.setHeader("typ", AccessTokens.TYPE);
        signature.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue("EdDSA");
        signature.setKeyIdHeaderValue("k1");
        signature.setKey(keys.privateKey());
        how.accept(signature);
        return signature.getCompactSerialization();
    }

    void assertBad(String token) {
        assertThat(tokens.read(token)).isInstanceOf(Reading.Bad.class);
    }
}
