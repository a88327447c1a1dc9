package org.vestibule.http;

import java.util.Locale;
import org.vestibule.Settings;
import org.vestibule.flow.Sending.Order;
import org.vestibule.send.Words;

/** The words of messages, from the same bundles as those of the pages. */
record MessageWords(Texts texts, String issuer) implements Words {

    /** A message that is asked for by a visit, in the visitor's language. */
    static Order order(Visit visit, Settings settings) {
        String issuer = Issuer.of(settings, visit.request().getServletContext());
        return new Order(
                new ClientAddress(settings).of(visit.request()),
                new MessageWords(visit.reply().texts(), issuer));
    }

    @Override
    public Locale locale() {
        return texts.locale();
    }

    @Override
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
