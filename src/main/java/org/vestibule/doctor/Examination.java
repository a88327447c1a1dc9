package org.vestibule.doctor;

import java.util.List;

/** A look at one thing; it says what it saw, and throws nothing but {@link org.vestibule.store.StoreUnavailable}. */
interface Examination {

    List<Finding> examine(Premises premises);
}
