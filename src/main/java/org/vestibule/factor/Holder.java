package org.vestibule.factor;

import java.util.List;
import org.vestibule.store.Enrollment;

/**
 * A caller, with all that the caller has set up: read once for one question, however many factors are asked.
 *
 * @param active the caller's active enrollments of all methods, the oldest first
 */
public record Holder(String caller, List<Enrollment> active) {

    public Holder {
        active = List.copyOf(active);
    }

    /** Those of one method. */
    List<Enrollment> enrolled(String method) {
        return active.stream().filter(one -> one.method().equals(method)).toList();
    }

    /** Neither the caller nor an enrollment is printed. */
    @Override
    public String toString() {
        return "Holder";
    }
}
