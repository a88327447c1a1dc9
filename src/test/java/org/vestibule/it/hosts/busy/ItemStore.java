package org.vestibule.it.hosts.busy;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The rows, through the one unit that this application has and therefore never names. */
@Stateless
public class ItemStore {

    @PersistenceContext
    private EntityManager entityManager;

    public void add(String caller, String text) {
        entityManager.persist(new Item(caller, text));
    }

    public List<String> of(String caller) {
        return entityManager
                .createQuery("SELECT i.text FROM Item i WHERE i.caller = :caller ORDER BY i.id", String.class)
                .setParameter("caller", caller)
                .getResultList();
    }
}
