package org.vestibule.token;

import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.vestibule.flow.Pass;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.SigningKeys;

/**
 * The access tokens of programs: a {@link Pass}, signed with Ed25519, as a JWT of a type of its own (RFC 7519, RFC 8725).
 *
 * <p>One algorithm, keys found by their id in our own ring and nowhere else; what a token says of its keys is not looked at,
 * but refused. The one file that knows jose4j. Thread-safe.
 */
public final class AccessTokens {

    /** The type in the header, so that no other JWT under these keys could ever pass for one. */
    public static final String TYPE = "vestibule-at+jwt";

    private static final int LONGEST = 8192;
    /** 64 bytes in base64url. */
    private static final int SIGNATURE_LENGTH = 86;

    private static final int LEEWAY_SECONDS = 30;
    private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");

    private final Names names;
    private final SigningKeys keys;
    private final RandomCodes random;
    private final Clock clock;

    public AccessTokens(Names names, SigningKeys keys, RandomCodes random, Clock clock) {
        this.names = names;
        this.keys = keys;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Whose tokens they are.
     *
     * @param issuer of each token
     * @param audience of each token
     * @param life of each token
     * @param mfaGroup what proof of two factors adds to the caller's groups
     */
    public record Names(String issuer, String audience, Duration life, String mfaGroup) {}

    /** What became of a token that was read. */
    public sealed interface Reading {

        /** It is good. */
        record Good(Pass pass, String family) implements Reading {}

        /** It claims to be one of ours, and is altered, expired, or meant for somebody else. */
        record Bad() implements Reading {}

        /** It is something else, and none of our business. */
        record Foreign() implements Reading {}
    }

    /** How long a token is good for. */
    public Duration life() {
        return names.life();
    }

    /** A token for a pass, of a family of refresh tokens. */
    public String issue(Pass pass, String family) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims(pass, family).toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(keys.active());
        signature.setHeader("typ", TYPE);
        signature.setKey(keys.privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("An access token could not be signed", e);
        }
    }

    private JwtClaims claims(Pass pass, String family) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(names.issuer());
        claims.setAudience(names.audience());
        claims.setSubject(pass.caller());
        claims.setIssuedAt(date(now));
        claims.setNotBefore(date(now));
        claims.setExpirationTime(date(now.plus(names.life())));
        claims.setJwtId(random.id());
        claims.setStringListClaim("groups", List.copyOf(pass.groupsWith(names.mfaGroup())));
        claims.setStringListClaim("amr", pass.methods());
        claims.setStringClaim("acr", pass.answeredAt().isPresent() ? "aal2" : "aal1");
        claims.setClaim("auth_time", pass.answeredAt().orElse(pass.signedInAt()).getEpochSecond());
        claims.setClaim("tfe", pass.epoch());
        claims.setStringClaim("tfm", pass.proof());
        claims.setStringClaim("sid", family);
        return claims;
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }

    /** Reads what came in a request; may be anything. */
    public Reading read(String token) {
        if (token.length() > LONGEST || !isCanonical(token) || !isOurs(token)) {
            return new Reading.Foreign();
        }
        try {
            return good(consumer().processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException bad) {
            return new Reading.Bad();
        }
    }

    /** Two spellings of one token would be two tokens to whoever keeps a list of bad ones. */
    private static boolean isCanonical(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 && Stream.of(parts).allMatch(AccessTokens::isBase64Url);
    }

    private static boolean isBase64Url(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean isOurs(String token) {
        try {
            JsonWebSignature unverified = new JsonWebSignature();
            unverified.setCompactSerialization(token);
            return TYPE.equals(unverified.getHeader("typ"));
        } catch (JoseException notEvenAJwt) {
            return false;
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA)
                .setVerificationKeyResolver((signature, nesting) -> key(signature))
                .setExpectedIssuer(true, names.issuer())
                .setExpectedAudience(true, names.audience())
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireNotBefore()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                .setEvaluationTime(date(clock.instant()))
                .build();
    }

    private Key key(JsonWebSignature signature) throws UnresolvableKeyException {
        // Java takes a signature with a zero behind it for the same signature.
        if (signature.getEncodedSignature().length() != SIGNATURE_LENGTH) {
            throw new UnresolvableKeyException("The signature has another length than those of Ed25519");
        }
        if (!HEADERS.containsAll(headers(signature))) {
            throw new UnresolvableKeyException("The token brings headers that ours never have");
        }
        String id = String.valueOf(signature.getKeyIdHeaderValue());
        return keys.publicKey(id).orElseThrow(() -> new UnresolvableKeyException("The token names no key of ours"));
    }

    private static Set<String> headers(JsonWebSignature signature) throws UnresolvableKeyException {
        try {
            return JsonUtil.parseJson(signature.getHeaders().getFullHeaderAsJsonString())
                    .keySet();
        } catch (JoseException e) {
            throw new UnresolvableKeyException("The token's header cannot be read", e);
        }
    }

    private static Reading good(JwtClaims claims) throws MalformedClaimException {
        Instant provenAt = Instant.ofEpochSecond(claims.getClaimValue("auth_time", Long.class));
        boolean both = claims.getStringClaimValue("acr").equals("aal2");
        Pass pass = new Pass(
                claims.getSubject(),
                Set.copyOf(claims.getStringListClaimValue("groups")),
                claims.getClaimValue("tfe", Long.class),
                claims.getStringListClaimValue("amr"),
                provenAt,
                both ? provenAt.toEpochMilli() : 0,
                claims.getStringClaimValue("tfm"));
        return new Reading.Good(pass, claims.getStringClaimValue("sid"));
    }

    /** The public keys, for whoever verifies tokens elsewhere (RFC 7517, RFC 8037). */
    public String publicKeys() {
        JsonWebKeySet set = new JsonWebKeySet();
        keys.ids().forEach(id -> set.addJsonWebKey(publicKey(id)));
        return set.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private JsonWebKey publicKey(String id) {
        try {
            JsonWebKey described =
                    PublicJsonWebKey.Factory.newPublicJwk(keys.publicKey(id).orElseThrow());
            described.setKeyId(id);
            described.setUse(Use.SIGNATURE);
            described.setAlgorithm(AlgorithmIdentifiers.EDDSA);
            return described;
        } catch (JoseException e) {
            throw new IllegalStateException("A public key could not be described", e);
        }
    }
}
