package org.vestibule.store.jpa;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Consumer;

/** A transaction at hand, with what is to be the last thing in it. Used by the one thread that began it. */
final class Bracket {

    final EntityManager entityManager;
    private Optional<Consumer<EntityManager>> last = Optional.empty();

    Bracket(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Rows that all transactions of a kind change are changed last: they are held, and waited for, as short as can be. */
    void last(Consumer<EntityManager> work) {
        last = Optional.of(work);
    }

    void commit() {
        last.ifPresent(work -> work.accept(entityManager));
        entityManager.getTransaction().commit();
    }
}
