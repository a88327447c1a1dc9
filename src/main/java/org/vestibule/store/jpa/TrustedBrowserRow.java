package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vestibule.store.TrustedBrowsers.Browser;

/** A trusted browser at rest. */
@Entity(name = "VestibuleTrustedBrowser")
@Table(name = "vestibule_trusted_browser")
@Cacheable(false)
class TrustedBrowserRow {

    @Id
    String id;

    String caller;
    long epoch;
    String digest;

    @Column(name = "previous_digest")
    String previousDigest;

    @Column(name = "rotated_at")
    long rotatedAt;

    String name;
    String address;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "last_used_at")
    long lastUsedAt;

    @Column(name = "expires_at")
    long expiresAt;

    protected TrustedBrowserRow() {}

    /** Nothing digests to "-": before the first there was no secret. */
    TrustedBrowserRow(Browser browser) {
        id = browser.id();
        caller = browser.caller();
        epoch = browser.epoch();
        digest = browser.digest();
        previousDigest = "-";
        name = browser.name();
        address = browser.address();
        createdAt = browser.createdAt().toEpochMilli();
        lastUsedAt = browser.lastUsedAt().toEpochMilli();
        expiresAt = browser.expiresAt().toEpochMilli();
    }

    Browser toBrowser() {
        return new Browser(
                id,
                caller,
                epoch,
                digest,
                name,
                address,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(lastUsedAt),
                Instant.ofEpochMilli(expiresAt));
    }
}
