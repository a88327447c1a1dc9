package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.vestibule.store.Codes;

/** Codes that work once, in {@code vestibule_code}. */
@Dependent
final class JpaCodes implements Codes {

    private final Database database;

    @Inject
    JpaCodes(Database database) {
        this.database = database;
    }

    @Override
    public void replace(String caller, String method, Collection<Code> codes) {
        database.act(entityManager -> {
            entityManager
                    .createQuery("DELETE FROM VestibuleCode c WHERE c.caller = :caller AND c.method = :method")
                    .setParameter("caller", caller)
                    .setParameter("method", method)
                    .executeUpdate();
            for (Code code : codes) {
                entityManager.persist(new CodeRow(caller, method, code.selector(), code.hash()));
            }
        });
    }

    @Override
    public List<Code> find(String caller, String method, Collection<String> selectors) {
        return database
                .run(entityManager -> entityManager
                        .createQuery(
                                "SELECT c FROM VestibuleCode c WHERE c.caller = :caller AND c.method = :method"
                                        + " AND c.selector IN :selectors",
                                CodeRow.class)
                        .setParameter("caller", caller)
                        .setParameter("method", method)
                        .setParameter("selectors", selectors)
                        .getResultList())
                .stream()
                .map(row -> new Code(row.selector, row.hash))
                .toList();
    }

    @Override
    public boolean spend(String caller, String method, String selector) {
        return database.run(entityManager -> entityManager
                        .createQuery("DELETE FROM VestibuleCode c WHERE c.caller = :caller AND c.method = :method"
                                + " AND c.selector = :selector")
                        .setParameter("caller", caller)
                        .setParameter("method", method)
                        .setParameter("selector", selector)
                        .executeUpdate()
                == 1);
    }

    @Override
    public int left(String caller, String method) {
        return database.run(entityManager -> entityManager
                        .createQuery(
                                "SELECT COUNT(c.selector) FROM VestibuleCode c WHERE c.caller = :caller"
                                        + " AND c.method = :method",
                                Long.class)
                        .setParameter("caller", caller)
                        .setParameter("method", method)
                        .getSingleResult())
                .intValue();
    }
}
