package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
            database.change(
                    "DELETE FROM VestibuleCode c WHERE c.caller = :caller AND c.method = :method",
                    Map.of("caller", caller, "method", method));
            for (Code code : codes) {
                entityManager.persist(new CodeRow(caller, method, code.selector(), code.hash()));
            }
        });
    }

    @Override
    public List<Code> find(String caller, String method, Collection<String> selectors) {
        return database
                .list(
                        "SELECT c FROM VestibuleCode c WHERE c.caller = :caller AND c.method = :method"
                                + " AND c.selector IN :selectors",
                        CodeRow.class,
                        Map.of("caller", caller, "method", method, "selectors", selectors))
                .stream()
                .map(row -> new Code(row.selector, row.hash))
                .toList();
    }

    @Override
    public boolean spend(String caller, String method, String selector) {
        return database.changesOne(
                "DELETE FROM VestibuleCode c WHERE c.caller = :caller AND c.method = :method"
                        + " AND c.selector = :selector",
                Map.of("caller", caller, "method", method, "selector", selector));
    }

    @Override
    public int left(String caller, String method) {
        return database.list(
                        "SELECT COUNT(c.selector) FROM VestibuleCode c WHERE c.caller = :caller AND c.method = :method",
                        Long.class,
                        Map.of("caller", caller, "method", method))
                .get(0)
                .intValue();
    }
}
