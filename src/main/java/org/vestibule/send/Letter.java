package org.vestibule.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail in the making: the same text plain and as a page.
 *
 * <p>The page is a template, {@code vestibule-mail.html} among the application's own resources if it has one. In it {@code
 * {language}}, {@code {issuer}}, {@code {subject}}, {@code {code}} and {@code {text}} are filled in, escaped.
 *
 * @param text may have several lines
 * @param link where the letter leads, as its last line; empty where it leads nowhere
 */
public record Letter(Words words, String subject, String text, String link) {

    private static final String OWN = "vestibule-mail.html";
    private static final Pattern PLACE = Pattern.compile("\\{(language|issuer|subject|code|text)\\}");

    /** A letter without a link. */
    public Letter(Words words, String subject, String text) {
        this(words, subject, text, "");
    }

    /** The mail to an address; {@code code} may be empty. */
    public Message to(String id, String address, String code) {
        return new Message(
                id, address, subject, link.isEmpty() ? text : text + "\n" + link, page(code), code, words.locale());
    }

    private String page(String code) {
        Map<String, String> values = Map.of(
                "language", escape(words.locale().toLanguageTag()),
                "issuer", escape(words.issuer()),
                "subject", escape(subject),
                "code", escape(code),
                "text", escape(text) + anchor());
        return PLACE.matcher(template()).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    private String anchor() {
        String shown = escape(link);
        return link.isEmpty() ? "" : "<br>\n<a href=\"" + shown + "\">" + shown + "</a>";
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>\n");
    }

    private static String template() {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        try (InputStream own = application == null ? null : application.getResourceAsStream(OWN);
                InputStream shipped = Letter.class.getResourceAsStream(OWN)) {
            return new String((own == null ? shipped : own).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
