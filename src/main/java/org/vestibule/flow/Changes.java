package org.vestibule.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.vestibule.store.Transactions;

/**
 * The bracket around what must not happen without a note of it: both are committed, or neither.
 *
 * <p>Told to log and observers only afterwards. A note that cannot be written undoes the change, and whoever asked for it is
 * told that the store does not answer. Thread-safe.
 */
public final class Changes {

    private final Transactions transactions;
    private final Reporter reporter;

    public Changes(Transactions transactions, Reporter reporter) {
        this.transactions = transactions;
        this.reporter = reporter;
    }

    /** {@link #commitIf(BooleanSupplier, Supplier)} for one event that is known before. */
    public boolean commitIf(BooleanSupplier work, SecurityEvent event) {
        return commitIf(work, () -> List.of(event));
    }

    /**
     * Runs the work in one transaction, and writes down what it was if it answers true.
     *
     * @param events what then has happened; asked within the transaction
     * @return what the work answered, once that and the note are committed
     * @throws org.vestibule.store.StoreUnavailable when the store does not answer, or does not take the note
     */
    public boolean commitIf(BooleanSupplier work, Supplier<List<SecurityEvent>> events) {
        List<SecurityEvent> happened = new ArrayList<>();
        boolean done = transactions.commitIf(() -> {
            happened.clear();
            if (!work.getAsBoolean()) {
                return false;
            }
            happened.addAll(events.get());
            happened.forEach(reporter::write);
            return true;
        });
        if (done) {
            happened.forEach(reporter::tell);
        }
        return done;
    }
}
