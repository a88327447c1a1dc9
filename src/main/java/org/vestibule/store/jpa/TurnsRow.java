package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many epochs were turned; the one row is made with the table. */
@Entity(name = "VestibuleTurns")
@Table(name = "vestibule_turns")
@Cacheable(false)
class TurnsRow {

    static final int ONLY = 1;

    @Id
    int id;

    long turns;

    protected TurnsRow() {}
}
