package org.vestibule.send;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The shipped words, in English, of an application called Example. */
public final class EnglishWords implements Words {

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.vestibule.messages", Locale.ROOT);

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public String issuer() {
        return "Example";
    }

    @Override
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
    }
}
