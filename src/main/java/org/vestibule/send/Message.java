package org.vestibule.send;

import java.util.Locale;

/**
 * Something to be told to somebody outside of the browser.
 *
 * @param id the same for every attempt to send the same message, and for no other: a gateway's key against doubles
 * @param to a telephone number in the form of E.164, such as {@code +4915112345678}, or a mail address
 * @param subject of a mail; empty for a text message
 * @param text all of it in plain text
 * @param html all of it as a page, for a mail; empty for a text message
 * @param code the code alone, for gateways that find the words themselves; empty where there is none
 * @param locale the language it is in
 */
public record Message(String id, String to, String subject, String text, String html, String code, Locale locale) {

    /** A text message. */
    public static Message sms(String id, String to, String text, String code, Locale locale) {
        return new Message(id, to, "", text, "", code, locale);
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "Message";
    }
}
