package org.vestibule;

import java.util.Optional;
import java.util.Set;

/**
 * The knobs of the audit trail: where it goes, what it says of an address, and how long it is kept.
 *
 * @param table {@code vestibule.audit}: whether what happens is written into the database, and nothing is changed unwritten
 * @param log {@code vestibule.audit}: whether it is written to the log
 * @param days {@code vestibule.audit.days}: for how many days it is kept in the database; 0 for ever
 * @param address {@code vestibule.audit.address}: what is kept of a network address
 * @param node {@code vestibule.audit.node}: what this server is called; empty means a name drawn at each start
 */
public record AuditSettings(boolean table, boolean log, int days, Address address, Optional<String> node) {

    /** What is kept of a network address. */
    public enum Address {
        /** All of it. */
        FULL,
        /** Its network: of IPv4 three numbers, of IPv6 three groups. */
        NETWORK,
        /** Nothing. */
        NONE
    }

    static AuditSettings read(Knobs knobs) {
        Set<String> where = where(knobs);
        return new AuditSettings(
                where.contains("table"),
                where.contains("log"),
                knobs.whole("vestibule.audit.days", 400, 0, 36_500),
                knobs.word("vestibule.audit.address", Address.FULL),
                node(knobs));
    }

    private static Set<String> where(Knobs knobs) {
        String name = "vestibule.audit";
        Set<String> where = knobs.names(name, "table,log");
        boolean named = !where.isEmpty() && Set.of("table", "log").containsAll(where);
        if (named || where.equals(Set.of("off"))) {
            return where;
        }
        throw new BadSetting(
                name, "table, log or both, separated by a comma, or off", "table,log", String.join(",", where));
    }

    private static Optional<String> node(Knobs knobs) {
        Optional<String> node = knobs.text("vestibule.audit.node");
        if (node.isPresent() && !node.get().matches("[A-Za-z0-9._-]{1,32}")) {
            throw new BadSetting(
                    "vestibule.audit.node",
                    "1 to 32 letters, digits, dots, hyphens or underscores",
                    "node-1",
                    node.get());
        }
        return node;
    }
}
