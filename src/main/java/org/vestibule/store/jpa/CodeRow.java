package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A code that works once, at rest. */
@Entity(name = "VestibuleCode")
@Table(name = "vestibule_code")
@IdClass(CodeRow.Key.class)
@Cacheable(false)
class CodeRow {

    @Id
    String caller;

    @Id
    String method;

    @Id
    String selector;

    String hash;

    protected CodeRow() {}

    CodeRow(String caller, String method, String selector, String hash) {
        this.caller = caller;
        this.method = method;
        this.selector = selector;
        this.hash = hash;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String caller;
        String method;
        String selector;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(caller, that.caller)
                    && Objects.equals(method, that.method)
                    && Objects.equals(selector, that.selector);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caller, method, selector);
        }
    }
}
