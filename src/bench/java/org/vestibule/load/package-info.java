/**
 * What an application's callers and its operators notice of Vestibule, measured from outside: {@code mvn verify -Ppayara,load}.
 *
 * <p>Each number stands beside that of the same application without Vestibule, on the same server in the same run, in turns. Numbers
 * are for reading, and for {@code docs/performance.md}; no test depends on one.
 */
package org.vestibule.load;
