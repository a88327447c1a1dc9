/**
 * What Vestibule remembers, as contracts: enrollments, codes that work once, attempts, half-way logins, epochs.
 *
 * <p>The interfaces say what <em>not found</em> means and what holds when two servers act at once; single use is always
 * one conditional statement whose row count is the answer. Secrets leave this package sealed ({@link
 * org.vestibule.store.SecretCipher}), codes hashed ({@link org.vestibule.store.CodeHasher}). The JPA stores live in
 * {@code store.jpa} and are found by CDI; nobody names them.
 */
package org.vestibule.store;
