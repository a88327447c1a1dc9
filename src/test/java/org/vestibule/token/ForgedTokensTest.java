package org.vestibule.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.List;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.token.AccessTokens.Reading;

/** Everything that must not pass for an access token (RFC 8725). */
class ForgedTokensTest extends AccessTokensScene {

    @Test
    void anUnsignedTokenIsNotGood() throws JoseException {
        assertBad(forged(signature -> {
            signature.setAlgorithmHeaderValue("none");
            signature.setKey(null);
        }));
        String[] parts = issued().split("\\.", -1);
        assertBad(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() throws JoseException {
        byte[] publicKey = keys.publicKey("k1").orElseThrow().getEncoded();
        assertBad(forged(signature -> {
            signature.setAlgorithmHeaderValue("HS256");
            signature.setKey(new HmacKey(publicKey));
        }));
    }

    @Test
    void anRsaKeyOfSomebodysOwnIsNotGood() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey own = generator.generateKeyPair().getPrivate();
        assertBad(forged(signature -> {
            signature.setAlgorithmHeaderValue("RS256");
            signature.setKey(own);
        }));
    }

    @Test
    void anotherKeyOfTheSameKindIsNotGood() throws Exception {
        PrivateKey own =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        assertBad(forged(signature -> signature.setKey(own)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k2", "", "../k1", "k1\u0000", "' OR 1=1 --", "http://evil.example/keys"})
    void anUnknownKeyIdIsNotGood(String id) throws JoseException {
        assertBad(forged(signature -> signature.setKeyIdHeaderValue(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "jwk", "x5u", "x5c", "crit", "b64", "zip", "cty"})
    void aHeaderThatOursNeverHaveIsNotGood(String name) throws JoseException {
        assertBad(forged(signature -> signature.setHeader(name, name.equals("crit") ? List.of("b64") : "x")));
    }

    @Test
    void alteredClaimsAreNotGood() {
        String[] parts = issued().split("\\.", -1);
        assertBad(parts[0] + "." + encode(decode(parts[1]).replace("alice", "carol")) + "." + parts[2]);
    }

    @Test
    void anotherSpellingIsNotGood() {
        String token = issued();
        for (String spelling : List.of(token + "=", token + ".", " " + token, token + "\n", token + "A")) {
            assertThat(tokens.read(spelling)).as(spelling).isNotInstanceOf(Reading.Good.class);
        }
        char last = token.charAt(token.length() - 1);
        char next = last == 'Q' ? 'R' : (char) (last + 1);
        assertThat(tokens.read(token.substring(0, token.length() - 1) + next)).isNotInstanceOf(Reading.Good.class);
    }

    @Test
    void aNameGivenTwiceIsNotGood() {
        String[] parts = issued().split("\\.", -1);
        String twice = "{\"alg\":\"none\"," + decode(parts[0]).substring(1);
        assertThat(tokens.read(encode(twice) + "." + parts[1] + "." + parts[2])).isNotInstanceOf(Reading.Good.class);
    }

    @Test
    void whatIsNotOursIsLeftToOthers() throws JoseException {
        assertThat(tokens.read(forged(signature -> signature.setHeader("typ", "JWT"))))
                .isInstanceOf(Reading.Foreign.class);
        for (String other : List.of("", "x", "a.b.c", "....", "{}", "x".repeat(9000), "Bearer x")) {
            assertThat(tokens.read(other)).isInstanceOf(Reading.Foreign.class);
        }
    }
}
