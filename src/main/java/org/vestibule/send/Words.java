package org.vestibule.send;

import java.util.Locale;

/** The words of messages, in one language. */
public interface Words {

    /** The language. */
    Locale locale();

    /** The name under which the application writes. */
    String issuer();

    /** The sentence of a key of the message bundle, with its arguments filled in. */
    String get(String key, Object... arguments);
}
