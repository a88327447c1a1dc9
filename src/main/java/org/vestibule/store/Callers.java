package org.vestibule.store;

/** The store of epochs: a number per caller that grows with every change of factors, and so ends older passes. */
public interface Callers {

    /** The caller's epoch; 0 for a caller who never had a factor. */
    long epoch(String caller);

    /**
     * A number that grows with each transaction that turns an epoch, of whomever: while it stays the same, no epoch that was read
     * since has changed.
     *
     * @throws StoreUnavailable when the store does not answer
     */
    long turns();

    /** Gives an epoch to a caller who has none; others keep theirs. */
    void meet(String caller);

    /**
     * Moves the caller to the next epoch and holds the caller's row until the surrounding transaction ends, so that
     * changes of one caller's factors happen one after another.
     *
     * @return the new epoch
     * @throws StoreUnavailable for a caller who has no epoch yet, and when the store does not answer
     */
    long turn(String caller);
}
