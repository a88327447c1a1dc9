package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A caller's epoch at rest. */
@Entity(name = "VestibuleCaller")
@Table(name = "vestibule_caller")
@Cacheable(false)
class CallerRow {

    @Id
    String caller;

    long epoch;

    protected CallerRow() {}

    CallerRow(String caller) {
        this.caller = caller;
    }
}
