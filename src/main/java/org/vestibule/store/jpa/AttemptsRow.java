package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.vestibule.store.Tally;

/** A bucket of attempts at rest. */
@Entity(name = "VestibuleAttempts")
@Table(name = "vestibule_attempts")
@IdClass(AttemptsRow.Key.class)
@Cacheable(false)
class AttemptsRow {

    @Id
    String caller;

    @Id
    String bucket;

    int failures;

    @Column(name = "next_try")
    long nextTry;

    String recent;
    long version;

    protected AttemptsRow() {}

    AttemptsRow(String caller, String bucket, Tally first) {
        this.caller = caller;
        this.bucket = bucket;
        this.failures = first.failures();
        this.nextTry = first.nextTry().toEpochMilli();
        this.recent = first.recent();
        this.version = 1;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String caller;
        String bucket;

        public Key() {}

        Key(String caller, String bucket) {
            this.caller = caller;
            this.bucket = bucket;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(caller, that.caller)
                    && Objects.equals(bucket, that.bucket);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caller, bucket);
        }
    }
}
