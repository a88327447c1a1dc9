package org.vestibule.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The store of refresh tokens, by their digests: each is used once, and all that came of one sign-in are a family.
 *
 * <p>Thread-safe, also between servers. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface RefreshTokens {

    /**
     * One token at rest.
     *
     * @param family what all tokens of one sign-in have in common
     * @param methods how the caller authenticated, in the words of RFC 8176
     * @param answeredAtMillis when the second factor was proven; 0 when the caller has none
     * @param proof the method by which it was proven; empty when it was not
     * @param used whether it was exchanged for another one
     */
    record Token(
            String digest,
            String family,
            String caller,
            Set<String> groups,
            List<String> methods,
            long epoch,
            Instant signedInAt,
            long answeredAtMillis,
            String proof,
            Instant expiresAt,
            boolean used) {

        /** The same family's next one. */
        public Token next(String nextDigest) {
            return new Token(
                    nextDigest,
                    family,
                    caller,
                    groups,
                    methods,
                    epoch,
                    signedInAt,
                    answeredAtMillis,
                    proof,
                    expiresAt,
                    false);
        }

        /** Neither the caller nor the digest is printed. */
        @Override
        public String toString() {
            return "Token";
        }
    }

    /** Keeps a token that nobody has used. */
    void keep(Token token, Instant now);

    /** The token of that digest, used or not; empty when there is none or it has expired. */
    Optional<Token> find(String digest, Instant now);

    /** Uses a token: true for exactly one of all who try it. */
    boolean use(String digest, Instant now);

    /** Whether the family has a token that can still be used. */
    boolean alive(String family, Instant now);

    /** Forgets all tokens of a family. */
    void revoke(String family);
}
