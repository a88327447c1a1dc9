package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The sentences of our pages in the first language that the browser asks for and we, or the host, have; English otherwise.
 *
 * <p>A host changes a sentence by a bundle {@code vestibule} of its own, such as {@code WEB-INF/classes/vestibule_de.properties},
 * with the keys it wants to change and no others. Immutable.
 */
final class Texts {

    private static final String OURS = "org.vestibule.messages";
    private static final String HOSTS = "vestibule";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle ours;
    private final Optional<ResourceBundle> hosts;

    private Texts(Locale locale) {
        this.locale = locale;
        this.ours = ResourceBundle.getBundle(OURS, locale, Texts.class.getClassLoader(), NO_FALLBACK);
        this.hosts = hosts(locale);
    }

    static Texts of(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(Texts::spoken)
                .findFirst()
                .map(Texts::new)
                .orElseGet(() -> new Texts(Locale.ENGLISH));
    }

    /** The sentences in a language that is set; English where we do not speak it. */
    static Texts in(Locale locale) {
        return new Texts(spoken(locale) ? locale : Locale.ENGLISH);
    }

    private static boolean spoken(Locale locale) {
        return locale.equals(Locale.ENGLISH)
                || ResourceBundle.getBundle(OURS, locale, Texts.class.getClassLoader(), NO_FALLBACK)
                        .getLocale()
                        .equals(locale)
                || hosts(locale).isPresent();
    }

    private static Optional<ResourceBundle> hosts(Locale locale) {
        try {
            ClassLoader host = Thread.currentThread().getContextClassLoader();
            return Optional.of(ResourceBundle.getBundle(HOSTS, locale, host, NO_FALLBACK));
        } catch (MissingResourceException hostKeepsOurs) {
            return Optional.empty();
        }
    }

    Locale locale() {
        return locale;
    }

    /** The sentence as plain text; its arguments as they are. */
    String get(String key, Object... arguments) {
        return new MessageFormat(pattern(key), locale).format(arguments);
    }

    /** The sentence as HTML, its arguments included; escaped last, because {@code <} is syntax in a choice. */
    String html(String key, Object... arguments) {
        return Html.escape(get(key, arguments));
    }

    private String pattern(String key) {
        return hosts.filter(bundle -> bundle.containsKey(key)).orElse(ours).getString(key);
    }
}
