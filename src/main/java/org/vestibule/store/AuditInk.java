package org.vestibule.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What entries and seals are signed with: HMAC-SHA256 under keys derived from {@code vestibule.keys}, and SHA-256 for the
 * chain itself.
 *
 * <p>The chain's digests need no key, so that a seal under today's key vouches for all before it, whatever keys those were
 * made with and whether these are still there. Immutable.
 */
public final class AuditInk {

    private final Keys keys;
    private final KeyedDigest entries;
    private final KeyedDigest seals;

    public AuditInk(Keys keys) {
        this.keys = keys;
        this.entries = new KeyedDigest(keys, "audit-entry");
        this.seals = new KeyedDigest(keys, "audit-seal");
    }

    /** The entry with its proof. */
    public AuditEntry sign(AuditEntry entry) {
        return entry.signed(entries.of(array(entry.content())));
    }

    /** Whether the proof of an entry is good; empty when its key is not in the ring. */
    public Optional<Boolean> genuine(AuditEntry entry) {
        return entries.confirms(entry.proof(), array(entry.content()));
    }

    /** The seal with digest and proof. */
    public AuditSeal sign(AuditSeal seal, List<AuditEntry> its) {
        String digest = digest(seal, its);
        return seal.with(digest, seals.of(digest));
    }

    /** Whether the proof of a seal is good for its digest; empty when its key is not in the ring. */
    public Optional<Boolean> genuine(AuditSeal seal) {
        return seals.confirms(seal.proof(), seal.digest());
    }

    /** Whether a seal was signed with the active key. */
    public boolean isCurrent(AuditSeal seal) {
        return seal.proof().startsWith(keys.active() + ".");
    }

    /** The digest that a seal must have over these entries, in their order. */
    String digest(AuditSeal seal, List<AuditEntry> its) {
        MessageDigest digest = sha256();
        seal.content().forEach(part -> add(digest, part));
        its.forEach(entry -> add(digest, HexFormat.of().formatHex(digestOf(entry))));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] digestOf(AuditEntry entry) {
        MessageDigest digest = sha256();
        entry.content().forEach(part -> add(digest, part));
        return digest.digest();
    }

    /** Every part with its length before it. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static String[] array(List<String> parts) {
        return parts.toArray(String[]::new);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasSha256) {
            throw new IllegalStateException(everyJdkHasSha256);
        }
    }
}
