package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The mark by which a key of the same id is known to be the same key. */
@Entity(name = "VestibuleKey")
@Table(name = "vestibule_key")
@Cacheable(false)
class KeyRow {

    @Id
    String id;

    @Column(name = "check_value")
    String checkValue;

    protected KeyRow() {}

    KeyRow(String id, String checkValue) {
        this.id = id;
        this.checkValue = checkValue;
    }
}
