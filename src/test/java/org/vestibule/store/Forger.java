package org.vestibule.store;

import java.util.List;

/** Somebody who has read our source, and has the database, but not the keys. */
public final class Forger {

    private Forger() {}

    /** The digest that a seal would have over other entries. */
    public static String digest(AuditSeal seal, List<AuditEntry> entries) {
        return new AuditInk(TestKeys.ring("another")).digest(seal, entries);
    }
}
