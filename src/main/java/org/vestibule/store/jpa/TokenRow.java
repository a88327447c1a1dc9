package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vestibule.store.RefreshTokens.Token;

/** A refresh token at rest. */
@Entity(name = "VestibuleToken")
@Table(name = "vestibule_token")
@Cacheable(false)
class TokenRow {

    @Id
    String digest;

    String family;
    String caller;

    @Column(name = "caller_groups")
    String groups;

    String methods;
    long epoch;

    @Column(name = "signed_in_at")
    long signedInAt;

    @Column(name = "answered_at")
    long answeredAt;

    String proof;

    @Column(name = "expires_at")
    long expiresAt;

    @Column(name = "used_at")
    Long usedAt;

    protected TokenRow() {}

    TokenRow(Token token) {
        digest = token.digest();
        family = token.family();
        caller = token.caller();
        groups = Names.join(token.groups());
        methods = Names.join(token.methods());
        epoch = token.epoch();
        signedInAt = token.signedInAt().toEpochMilli();
        answeredAt = token.answeredAtMillis();
        proof = token.proof();
        expiresAt = token.expiresAt().toEpochMilli();
    }

    Token toToken() {
        return new Token(
                digest,
                family,
                caller,
                Names.set(groups),
                Names.list(methods),
                epoch,
                Instant.ofEpochMilli(signedInAt),
                answeredAt,
                proof,
                Instant.ofEpochMilli(expiresAt),
                usedAt != null);
    }
}
