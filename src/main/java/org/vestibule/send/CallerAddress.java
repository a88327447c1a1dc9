package org.vestibule.send;

import java.util.Optional;

/**
 * The mail address of a caller, where the application knows it: to be implemented there, as a CDI bean.
 *
 * <p>It is proposed to a caller who wants codes by mail, and notices go to it. Thread-safe, and asked on threads that have no
 * request; what it throws counts as no address.
 */
@FunctionalInterface
public interface CallerAddress {

    /** The address that is known to be the caller's; empty for none. */
    Optional<String> of(String caller);
}
