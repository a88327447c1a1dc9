package org.vestibule.http;

/** What a JSP calls: the sentences in the caller's language, as HTML. Public because Expression Language calls it. */
public final class Page {

    private final Texts texts;

    Page(Texts texts) {
        this.texts = texts;
    }

    /** The sentence of that key. */
    public String text(String key) {
        return texts.html(key);
    }

    /** The sentence of that key with one argument, a number. */
    public String text(String key, Object argument) {
        return texts.html(key, argument);
    }

    /** The sentence of that key with two arguments, both numbers. */
    public String text(String key, Object first, Object second) {
        return texts.html(key, first, second);
    }
}
