package org.vestibule.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.vestibule.AuditSettings;
import org.vestibule.flow.SecurityEvent.Kept;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditInk;
import org.vestibule.store.AuditTrail;

/** This node's hand in the audit trail: gives each entry its id and its proof. One a node; thread-safe. */
public final class Chronicle {

    private static final Duration SPARED = Duration.ofMinutes(1);
    private static final int MOST_SPARED = 10_000;
    private static final int LONGEST_CALLER = 255;
    private static final int COUNTS = 1 << 24;
    private static final int NODE_BYTES = 4;

    private final AuditSettings settings;
    private final AuditTrail trail;
    private final AuditInk ink;
    private final String start;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Instant> spared = new ConcurrentHashMap<>();

    public Chronicle(AuditSettings settings, AuditTrail trail, AuditInk ink, RandomCodes random) {
        this.settings = settings;
        this.trail = trail;
        this.ink = ink;
        this.start = HexFormat.of().formatHex(random.bytes(NODE_BYTES));
    }

    /** The name of this node in its entries: as it is set, or else drawn at each start. */
    public String node() {
        return settings.node().orElse(start);
    }

    /** Whether an event that has happened anyway is to be written; asking is taken for writing it. */
    public boolean wants(SecurityEvent event) {
        Kept kept = event.type().kept();
        return settings.table() && kept != Kept.NEVER && (kept == Kept.ALWAYS || firstThisMinute(event));
    }

    /** Writes it, in the bracket at hand where there is one; nothing where no table is kept. */
    public void write(SecurityEvent event) {
        if (settings.table()) {
            trail.write(ink.sign(entry(event)));
        }
    }

    private boolean firstThisMinute(SecurityEvent event) {
        if (event.caller().isEmpty() || (spared.size() >= MOST_SPARED && !forgetOld(event.at()))) {
            return false;
        }
        String what = event.type() + " " + event.caller();
        Instant end = spared.get(what);
        if (end != null && end.isAfter(event.at())) {
            return false;
        }
        spared.put(what, event.at().plus(SPARED));
        return true;
    }

    /** Whether there is room again. */
    private boolean forgetOld(Instant now) {
        spared.values().removeIf(end -> !end.isAfter(now));
        return spared.size() < MOST_SPARED;
    }

    private AuditEntry entry(SecurityEvent event) {
        Circumstances seen = event.seen();
        return new AuditEntry(
                id(event.at()),
                Instant.ofEpochMilli(event.at().toEpochMilli()),
                event.type().code(),
                event.type().ending().name().toLowerCase(Locale.ROOT),
                event.reason(),
                cut(event.caller()),
                cut(event.actor()),
                event.method(),
                seen.session(),
                seen.address(),
                seen.agent(),
                node(),
                seen.attempt(),
                "");
    }

    /** In the order of time, unique among the nodes, and in the same order by every collation. */
    private String id(Instant at) {
        int number = Math.floorMod(count.getAndIncrement(), COUNTS);
        return String.format(Locale.ROOT, "%012x", at.toEpochMilli())
                + start
                + String.format(Locale.ROOT, "%06x", number);
    }

    /** A longer name is nobody's that could be known here. */
    private static String cut(String caller) {
        return caller.length() > LONGEST_CALLER ? caller.substring(0, LONGEST_CALLER) : caller;
    }
}
