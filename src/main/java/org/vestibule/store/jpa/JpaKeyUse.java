package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vestibule.BadSetting;
import org.vestibule.store.KeyUse;
import org.vestibule.store.Keys;

/** The marks of keys in {@code vestibule_key}, and the key ids that stand in secrets and selectors. */
@Dependent
final class JpaKeyUse implements KeyUse {

    private final Database database;

    @Inject
    JpaKeyUse(Database database) {
        this.database = database;
    }

    @Override
    public void check(Keys keys) {
        for (String id : keys.ids()) {
            sameAsBefore(id, keys.checkValue(id));
        }
        for (String id : known()) {
            if (!keys.ids().contains(id) && inUse(id)) {
                throw new BadSetting(
                        "vestibule.keys",
                        "the key " + id + " is missing, and stored secrets or codes need it. Add it again after the"
                                + " active key; it may go once nothing is left that was sealed with it.");
            }
        }
    }

    private void sameAsBefore(String id, String checkValue) {
        KeyRow row = database.read(entityManager -> entityManager.find(KeyRow.class, id));
        if (row == null && !database.insert(new KeyRow(id, checkValue), id)) {
            row = database.read(entityManager -> entityManager.find(KeyRow.class, id));
        }
        if (row != null && !row.checkValue.equals(checkValue)) {
            throw new BadSetting(
                    "vestibule.keys",
                    "the key " + id + " is not the key of that id that this database was used with. Set the right"
                            + " one, or give the new key an id of its own.");
        }
    }

    private Set<String> known() {
        return new TreeSet<>(database.list("SELECT k.id FROM VestibuleKey k", String.class, Map.of()));
    }

    private boolean inUse(String id) {
        return matches("VestibuleEnrollment e WHERE e.sealedSecret", "$v1$" + id + "$")
                || matches("VestibuleCode e WHERE e.selector", id + ".");
    }

    private boolean matches(String fromWhere, String prefix) {
        String select = "SELECT COUNT(e.caller) FROM " + fromWhere + " LIKE :prefix ESCAPE '!'";
        return database.list(select, Long.class, startingWith(prefix)).get(0) > 0;
    }

    /** The parameter of a LIKE that has {@code !} as its escape. */
    static Map<String, String> startingWith(String prefix) {
        return Map.of("prefix", prefix.replace("_", "!_") + "%");
    }
}
