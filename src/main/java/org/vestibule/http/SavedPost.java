package org.vestibule.http;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What a POST left in the session when the inner door was in the way: all of it, or why nothing.
 *
 * <p>It is its caller's and nobody else's who may appear in the same session. Immutable; nothing of it is printed.
 */
sealed interface SavedPost extends Serializable {

    String caller();

    /** The page on this server that it was made on; empty when that is not known. */
    String madeOn();

    /**
     * A form, whole.
     *
     * @param heldSince when the password was right of the sign-in in which it was sent
     * @param address where it was going, with its query
     */
    record Kept(String caller, String madeOn, Instant heldSince, String address, List<Field> fields)
            implements SavedPost {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "Kept";
        }
    }

    /** A name and its value; a form may have the same name again. */
    record Field(String name, String value) implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "Field";
        }
    }

    /** A POST of which nothing was kept. */
    record Lost(String caller, String madeOn, Reason reason) implements SavedPost {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "Lost[" + reason + "]";
        }
    }

    /** Why nothing was kept. */
    enum Reason {
        TOO_LARGE("unsent.tooLarge"),
        FILES("unsent.files"),
        UNREADABLE("unsent.unreadable"),
        FOREIGN("unsent.foreign"),
        SIGNING_IN("unsent.signingIn"),
        SIGNED_OUT("unsent.signedOut");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The sentence that says so. */
        String key() {
            return key;
        }
    }
}
