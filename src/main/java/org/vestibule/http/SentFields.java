package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vestibule.http.Form.Unreadable;
import org.vestibule.http.SavedPost.Field;

/**
 * The fields of a form that was sent to the host: in their order, a name as often as it came, and either all or none.
 *
 * <p>What a browser would not send again exactly as it was counts as unreadable.
 */
final class SentFields {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_FIELDS = 1000;
    private static final int TOO_LARGE = 413;

    private final List<Field> fields = new ArrayList<>();

    private SentFields() {}

    /** Reads the body of a form, at most 256 KiB of it; nothing is taken from the query, which stays in the address. */
    static List<Field> read(HttpServletRequest request) throws IOException, Unreadable {
        long length = request.getContentLengthLong();
        byte[] body = Form.body(request, MOST_BYTES);
        SentFields sent = new SentFields();
        if (body.length == 0 && length != 0) {
            sent.addParsed(request);
        } else if (length > 0 && body.length != length) {
            throw new Unreadable(400, "somebody before us read a part of the body");
        } else {
            FormBody.each(body, sent::add);
        }
        return List.copyOf(sent.fields);
    }

    /** Somebody before us had the container read the body: its values come after those of the query, name by name. */
    private void addParsed(HttpServletRequest request) throws Unreadable {
        boolean utf8 = StandardCharsets.UTF_8.name().equalsIgnoreCase(request.getCharacterEncoding());
        Map<String, Integer> query = query(request);
        long size = 0;
        for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
            String[] values = entry.getValue();
            int ofQuery = Math.min(values.length, query.getOrDefault(entry.getKey(), 0));
            for (String value : Arrays.asList(values).subList(ofQuery, values.length)) {
                if (!utf8 && !isAscii(entry.getKey() + value)) {
                    throw new Unreadable(400, "nobody knows in which character set the container read the body");
                }
                size += entry.getKey().length() + value.length();
                add(entry.getKey(), value);
            }
        }
        if (size > MOST_BYTES) {
            throw new Unreadable(TOO_LARGE, "the body is larger than " + MOST_BYTES + " bytes");
        }
    }

    private static Map<String, Integer> query(HttpServletRequest request) throws Unreadable {
        Map<String, Integer> names = new HashMap<>();
        if (request.getQueryString() != null) {
            byte[] query = request.getQueryString().getBytes(StandardCharsets.UTF_8);
            FormBody.each(query, (name, value) -> names.merge(name, 1, Integer::sum));
        }
        return names;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** A browser sends no field without a name, and makes U+FFFD of the character 0. */
    private void add(String name, String value) throws Unreadable {
        if (name.isEmpty() || (name + value).indexOf('\0') >= 0 || (name + value).indexOf('\uFFFD') >= 0) {
            throw new Unreadable(400, "the form is not one that a browser would send");
        }
        if (fields.size() == MOST_FIELDS) {
            throw new Unreadable(TOO_LARGE, "the form has more than " + MOST_FIELDS + " fields");
        }
        fields.add(new Field(name, value));
    }
}
