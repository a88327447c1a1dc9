/**
 * What things cost, each beside its baseline in the same run: {@code mvn verify -Ppayara,bench}.
 *
 * <p>Numbers are for reading, and for {@code docs/performance.md}; no test depends on one.
 */
package org.vestibule.bench;
