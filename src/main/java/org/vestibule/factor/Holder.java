package org.vestibule.factor;

import java.util.List;
import java.util.function.Supplier;
import org.vestibule.store.Enrollment;

/**
 * A caller, with all that the caller has set up: read once for one question or one answer, however many factors are asked, and only
 * when the first of them wants to know. For one thread.
 */
public final class Holder {

    private final String caller;
    private final Supplier<List<Enrollment>> reading;
    private List<Enrollment> active;

    /** @param reading the caller's active enrollments of all methods, the oldest first */
    public Holder(String caller, Supplier<List<Enrollment>> reading) {
        this.caller = caller;
        this.reading = reading;
    }

    /** Who it is. */
    public String caller() {
        return caller;
    }

    /** Those of one method. */
    List<Enrollment> enrolled(String method) {
        if (active == null) {
            active = reading.get();
        }
        return active.stream().filter(one -> one.method().equals(method)).toList();
    }

    /** Neither the caller nor an enrollment is printed. */
    @Override
    public String toString() {
        return "Holder";
    }
}
