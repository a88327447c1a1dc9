package org.vestibule.it;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What the script of a Faces page does when a button of it is pressed. */
final class FacesScript {

    private FacesScript() {}

    /** Sends what is typed into a form, and tells what came back. */
    static String save(Person person, String page, Element form, String note) {
        Map<String, String> fields = new TreeMap<>();
        form.select("[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(Map.of(
                "text", note,
                "jakarta.faces.partial.ajax", "true",
                "jakarta.faces.source", "save",
                "jakarta.faces.partial.execute", "save write",
                "jakarta.faces.partial.render", "note"));
        String[] body = fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        return person.client()
                .send(person.client()
                        .request(page)
                        .headers("Faces-Request", "partial/ajax", "Accept", "*/*", "X-Requested-With", "XMLHttpRequest")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Client.form(body))))
                .body();
    }
}
