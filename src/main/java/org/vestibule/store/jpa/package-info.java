/**
 * The stores on Jakarta Persistence, with EclipseLink or Hibernate, whichever the server has.
 *
 * <p>Everything that is spent or counted is one conditional UPDATE or DELETE whose row count is the answer; nothing is
 * read, changed and merged back. {@link org.vestibule.store.jpa.Database} opens the unit on the host's data source,
 * {@link org.vestibule.store.jpa.Schema} applies the scripts once. Found by CDI through the contracts in {@code store}.
 */
package org.vestibule.store.jpa;
