package org.vestibule.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the parts of the store contract share. */
interface StoreScene {

    Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    Instant LATER = NOON.plus(Duration.ofMinutes(10));

    /** The stores under contract. */
    Stores stores();

    /** A name or an id that no other test has. */
    String named(String name);

    /** A pending enrollment of a caller, with that id. */
    default Enrollment pending(String caller, String id) {
        return pending(caller, id, NOON);
    }

    default Enrollment pending(String caller, String id, Instant createdAt) {
        return Enrollment.pending(id, caller, "totp", "SHA1/6/30", "$v1$k1$sealed", createdAt, Optional.empty());
    }

    /** Puts an active enrollment into the store, whose last spent step is 100. */
    default Enrollment enroll(String caller, String id) {
        return enroll(caller, id, NOON);
    }

    default Enrollment enroll(String caller, String id, Instant createdAt) {
        stores().enrollments().begin(pending(caller, id, createdAt), LATER);
        stores().enrollments().activate(id, "Phone", 100, NOON);
        return only(caller, id);
    }

    /** The caller's active enrollment of that id, as it is stored now. */
    default Enrollment only(String caller, String id) {
        return stores().enrollments().active(caller).stream()
                .filter(enrollment -> enrollment.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
