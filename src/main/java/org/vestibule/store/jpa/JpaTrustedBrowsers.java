package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vestibule.store.TrustedBrowsers;

/** Trusted browsers in {@code vestibule_trusted_browser}; expired ones are swept out when a new one comes in. */
@Dependent
final class JpaTrustedBrowsers implements TrustedBrowsers {

    private static final String LIVE = "b.id = :id AND b.caller = :caller AND b.epoch = :epoch AND b.expiresAt > :now";

    private final Database database;

    @Inject
    JpaTrustedBrowsers(Database database) {
        this.database = database;
    }

    @Override
    public boolean keep(Browser browser, Instant now) {
        return database.run(entityManager -> {
            long epoch = hold(browser.caller());
            if (epoch != browser.epoch()) {
                return false;
            }
            sweep(browser.caller(), epoch, now);
            of(browser.caller(), epoch, now).stream()
                    .skip(MOST - 1L)
                    .forEach(surplus -> revoke(surplus.caller(), surplus.id()));
            entityManager.persist(new TrustedBrowserRow(browser));
            return true;
        });
    }

    private void sweep(String caller, long epoch, Instant now) {
        database.change(
                "DELETE FROM VestibuleTrustedBrowser b WHERE b.expiresAt <= :now", Map.of("now", now.toEpochMilli()));
        database.change(
                "DELETE FROM VestibuleTrustedBrowser b WHERE b.caller = :caller AND b.epoch <> :epoch",
                Map.of("caller", caller, "epoch", epoch));
    }

    /** The caller's epoch, which nobody turns until the transaction ends: nor does anybody count the browsers meanwhile. */
    private long hold(String caller) {
        Map<String, String> parameters = Map.of("caller", caller);
        database.change("UPDATE VestibuleCaller c SET c.epoch = c.epoch WHERE c.caller = :caller", parameters);
        return epoch(parameters);
    }

    private long epoch(Map<String, String> caller) {
        return database
                .list("SELECT c.epoch FROM VestibuleCaller c WHERE c.caller = :caller", Long.class, caller)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public List<Browser> of(String caller, long epoch, Instant now) {
        return database
                .list(
                        "SELECT b FROM VestibuleTrustedBrowser b WHERE b.caller = :caller AND b.epoch = :epoch"
                                + " AND b.expiresAt > :now ORDER BY b.lastUsedAt DESC, b.id",
                        TrustedBrowserRow.class,
                        Map.of("caller", caller, "epoch", epoch, "now", now.toEpochMilli()))
                .stream()
                .map(TrustedBrowserRow::toBrowser)
                .toList();
    }

    @Override
    public boolean rotate(Use use, String next) {
        return database.changesOne(
                "UPDATE VestibuleTrustedBrowser b SET b.previousDigest = :digest, b.digest = :next,"
                        + " b.rotatedAt = :now, b.lastUsedAt = :now, b.address = :address WHERE " + LIVE
                        + " AND b.digest = :digest",
                Map.of(
                        "id", use.id(),
                        "caller", use.caller(),
                        "epoch", use.epoch(),
                        "digest", use.digest(),
                        "next", next,
                        "address", use.address(),
                        "now", use.now().toEpochMilli()));
    }

    @Override
    public boolean inGrace(Use use) {
        return database
                .list(
                        "SELECT b FROM VestibuleTrustedBrowser b WHERE " + LIVE + " AND b.rotatedAt > :since",
                        TrustedBrowserRow.class,
                        Map.of(
                                "id", use.id(),
                                "caller", use.caller(),
                                "epoch", use.epoch(),
                                "since", use.now().minus(GRACE).toEpochMilli(),
                                "now", use.now().toEpochMilli()))
                .stream()
                .anyMatch(row -> MessageDigest.isEqual(bytes(row.previousDigest), bytes(use.digest())));
    }

    private static byte[] bytes(String digest) {
        return digest.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean revoke(String caller, String id) {
        return database.changesOne(
                "DELETE FROM VestibuleTrustedBrowser b WHERE b.id = :id AND b.caller = :caller",
                Map.of("id", id, "caller", caller));
    }

    @Override
    public int revokeAll(String caller, Instant now) {
        int good = of(caller, epoch(Map.of("caller", caller)), now).size();
        database.change("DELETE FROM VestibuleTrustedBrowser b WHERE b.caller = :caller", Map.of("caller", caller));
        return good;
    }
}
