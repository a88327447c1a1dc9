package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vestibule.store.TrustedBrowsers;
import org.vestibule.store.memory.Tables.TrustedBrowserRow;

/** Trusted browsers in memory. */
record MemoryTrustedBrowsers(MemoryStore store) implements TrustedBrowsers {

    @Override
    public boolean keep(Browser browser, Instant now) {
        return store.commitIf(() -> {
            long epoch = store.run(tables -> tables.epochs.getOrDefault(browser.caller(), 0L));
            if (epoch != browser.epoch()) {
                return false;
            }
            of(browser.caller(), epoch, now).stream()
                    .skip(MOST - 1L)
                    .forEach(surplus -> revoke(surplus.caller(), surplus.id()));
            store.run(tables ->
                    tables.trustedBrowsers.put(browser.id(), new TrustedBrowserRow(browser, "-", Instant.EPOCH)));
            return true;
        });
    }

    @Override
    public List<Browser> of(String caller, long epoch, Instant now) {
        return store.run(tables -> tables.trustedBrowsers.values().stream()
                .map(TrustedBrowserRow::browser)
                .filter(browser -> browser.caller().equals(caller) && browser.epoch() == epoch)
                .filter(browser -> browser.expiresAt().isAfter(now))
                .sorted(Comparator.comparing(Browser::lastUsedAt).reversed().thenComparing(Browser::id))
                .toList());
    }

    private Optional<TrustedBrowserRow> live(Use use) {
        return of(use.caller(), use.epoch(), use.now()).stream()
                .filter(browser -> browser.id().equals(use.id()))
                .map(browser -> store.run(tables -> tables.trustedBrowsers.get(browser.id())))
                .findFirst();
    }

    @Override
    public boolean rotate(Use use, String next) {
        return store.commitIf(() -> {
            Optional<TrustedBrowserRow> row =
                    live(use).filter(found -> found.browser().digest().equals(use.digest()));
            row.ifPresent(found -> store.run(tables -> tables.trustedBrowsers.put(
                    use.id(), new TrustedBrowserRow(rotated(found.browser(), use, next), use.digest(), use.now()))));
            return row.isPresent();
        });
    }

    private static Browser rotated(Browser browser, Use use, String next) {
        return new Browser(
                browser.id(),
                browser.caller(),
                browser.epoch(),
                next,
                browser.name(),
                use.address(),
                browser.createdAt(),
                use.now(),
                browser.expiresAt());
    }

    @Override
    public boolean inGrace(Use use) {
        return live(use)
                .filter(row -> row.previous().equals(use.digest()))
                .filter(row -> row.rotatedAt().isAfter(use.now().minus(GRACE)))
                .isPresent();
    }

    @Override
    public boolean revoke(String caller, String id) {
        return store.run(tables -> {
            boolean own = Optional.ofNullable(tables.trustedBrowsers.get(id))
                    .filter(row -> row.browser().caller().equals(caller))
                    .isPresent();
            return own && tables.trustedBrowsers.remove(id) != null;
        });
    }

    @Override
    public int revokeAll(String caller, Instant now) {
        return store.run(tables -> {
            int good = of(caller, tables.epochs.getOrDefault(caller, 0L), now).size();
            tables.trustedBrowsers
                    .values()
                    .removeIf(row -> row.browser().caller().equals(caller));
            return good;
        });
    }
}
