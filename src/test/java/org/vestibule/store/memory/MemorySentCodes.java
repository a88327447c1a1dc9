package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.SentCode;
import org.vestibule.store.SentCodes;
import org.vestibule.store.memory.Tables.SentCodeRow;

/** Sent codes in memory. */
record MemorySentCodes(MemoryStore store) implements SentCodes {

    @Override
    public boolean replace(SentCode code, Instant notAfter) {
        return store.run(tables -> {
            SentCodeRow row = tables.sentCodes.get(code.enrollment());
            if (row != null && row.code().sentAt().isAfter(notAfter)) {
                return false;
            }
            tables.sentCodes.put(code.enrollment(), new SentCodeRow(code, 0));
            return true;
        });
    }

    @Override
    public Optional<SentCode> last(String enrollment) {
        return store.run(tables -> Optional.ofNullable(tables.sentCodes.get(enrollment)))
                .map(SentCodeRow::code);
    }

    @Override
    public boolean takeTry(SentCode code, int limit, Instant now) {
        return store.run(tables -> {
            SentCodeRow row = tables.sentCodes.get(code.enrollment());
            if (row == null || !row.isLive(code, now) || row.tries() >= limit) {
                return false;
            }
            tables.sentCodes.put(code.enrollment(), new SentCodeRow(row.code(), row.tries() + 1));
            return true;
        });
    }

    @Override
    public boolean spend(SentCode code, Instant now) {
        return store.run(tables -> {
            SentCodeRow row = tables.sentCodes.get(code.enrollment());
            return row != null && row.isLive(code, now) && tables.sentCodes.remove(code.enrollment(), row);
        });
    }
}
