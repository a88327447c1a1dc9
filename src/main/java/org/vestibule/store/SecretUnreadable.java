package org.vestibule.store;

/** A stored secret does not open: its key is missing, or it was moved or altered. */
public final class SecretUnreadable extends StoreUnavailable {

    private static final long serialVersionUID = 1L;

    SecretUnreadable(String what, Throwable cause) {
        super(what, cause);
    }
}
