package org.vestibule.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.Transactions;

/**
 * The one place where transactions begin and end.
 *
 * <p>The unit is opened at first need and, when that fails, again at the next: a database that comes back needs no
 * restart. Thread-safe; a transaction belongs to the thread that began it.
 */
final class Database implements Transactions {

    private final Supplier<EntityManagerFactory> opening;
    private final OutsideTransactions outside;

    @SuppressWarnings("ThreadLocalUsage") // one per database, not one per program: tests have several
    private final ThreadLocal<Bracket> current = new ThreadLocal<>();

    private volatile EntityManagerFactory unit;

    /** @param opening opens the unit, or throws; called until it succeeds once */
    Database(Supplier<EntityManagerFactory> opening, OutsideTransactions outside) {
        this.opening = opening;
        this.outside = outside;
    }

    /** Runs the work in the transaction at hand, or else in one of its own. */
    <T> T run(Function<EntityManager, T> work) {
        Bracket open = current.get();
        return open != null ? join(open, work) : begin(work, done -> true);
    }

    /** Runs work that only reads: in the transaction at hand, or else in none, whose end would be a round trip for nothing. */
    <T> T read(Function<EntityManager, T> work) {
        Bracket open = current.get();
        return open != null ? join(open, work) : guarded(() -> readOnce(work));
    }

    private <T> T readOnce(Function<EntityManager, T> work) {
        try (EntityManager entityManager = unit().createEntityManager()) {
            return work.apply(entityManager);
        }
    }

    /** Rows seen earlier in the transaction are forgotten: statements since then went past them. */
    private static <T> T join(Bracket open, Function<EntityManager, T> work) {
        open.entityManager.flush();
        open.entityManager.clear();
        return work.apply(open.entityManager);
    }

    /** Does this at the end of the transaction at hand, once, however often it is said. */
    void last(Consumer<EntityManager> work) {
        current.get().last(work);
    }

    /** {@link #run} for work without an answer. */
    void act(Consumer<EntityManager> work) {
        run(entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }

    /** Runs one UPDATE or DELETE; answers how many rows it changed. */
    int change(String statement, Map<String, ?> parameters) {
        return run(entityManager -> {
            Query query = entityManager.createQuery(statement);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    /** Runs one UPDATE or DELETE of a row at most; answers whether there was one: of all who try, one is told so. */
    boolean changesOne(String statement, Map<String, ?> parameters) {
        return change(statement, parameters) == 1;
    }

    /** Runs one SELECT. */
    <T> List<T> list(String select, Class<T> type, Map<String, ?> parameters) {
        return read(entityManager -> {
            TypedQuery<T> query = entityManager.createQuery(select, type);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /** Inserts a row in a transaction of its own; false when a row of that key is there already. */
    boolean insert(Object row, Object key) {
        try {
            begin(
                    entityManager -> {
                        entityManager.persist(row);
                        return true;
                    },
                    done -> true);
            return true;
        } catch (StoreUnavailable taken) {
            if (read(entityManager -> entityManager.find(row.getClass(), key)) == null) {
                throw taken;
            }
            return false;
        }
    }

    @Override
    public <T> T commitIf(Predicate<T> good, Supplier<T> work) {
        return begin(entityManager -> work.get(), good);
    }

    /** Opens the unit now instead of at first need. */
    void open() {
        unit();
    }

    /** Closes the unit; a later call would open it again. */
    synchronized void close() {
        if (unit != null) {
            unit.close();
            unit = null;
        }
    }

    private <T> T begin(Function<EntityManager, T> work, Predicate<T> good) {
        return guarded(() -> beginAgainAfterCollision(work, good));
    }

    /** Providers let exceptions of their own through, beside those of the specification: any of them is a "no". */
    private <T> T guarded(Supplier<T> work) {
        return outside.call(() -> {
            try {
                return work.get();
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                throw new StoreUnavailable("The database did not do as asked", e);
            }
        });
    }

    private <T> T beginAgainAfterCollision(Function<EntityManager, T> work, Predicate<T> good) {
        try {
            return beginOnce(work, good);
        } catch (RuntimeException e) {
            if (!Collision.caused(e)) {
                throw e;
            }
            Collision.letTheOtherPass();
            return beginOnce(work, good);
        }
    }

    private <T> T beginOnce(Function<EntityManager, T> work, Predicate<T> good) {
        try (EntityManager entityManager = unit().createEntityManager()) {
            return transact(entityManager, work, good);
        }
    }

    private <T> T transact(EntityManager entityManager, Function<EntityManager, T> work, Predicate<T> good) {
        Bracket outer = current.get();
        Bracket bracket = new Bracket(entityManager);
        current.set(bracket);
        try {
            entityManager.getTransaction().begin();
            T done = work.apply(entityManager);
            if (good.test(done)) {
                bracket.commit();
            }
            return done;
        } finally {
            current.set(outer);
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
        }
    }

    private EntityManagerFactory unit() {
        EntityManagerFactory open = unit;
        return open != null ? open : openOnce();
    }

    private synchronized EntityManagerFactory openOnce() {
        if (unit == null) {
            unit = opening.get();
        }
        return unit;
    }
}
