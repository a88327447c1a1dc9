package org.vestibule.store;

import java.time.Instant;

/**
 * A code on its way to a caller, at rest.
 *
 * @param enrollment the id of the enrollment that it was sent for, pending or active
 * @param requestId names this code to programs; opaque, and another one for each code
 * @param login the half-way login or the session that asked for it, and for whose question alone it is an answer
 * @param digest what a {@link KeyedDigest} made of it
 */
public record SentCode(
        String enrollment, String requestId, String login, String digest, Instant sentAt, Instant expiresAt) {

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "SentCode";
    }
}
