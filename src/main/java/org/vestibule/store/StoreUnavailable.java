package org.vestibule.store;

/** The store does not answer, or its answer cannot be trusted: nobody gets in, and nothing is lost. */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String what) {
        super(what);
    }

    public StoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
