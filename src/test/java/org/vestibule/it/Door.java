package org.vestibule.it;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.vestibule.it.hosts.tokens.Tokens;

/**
 * How somebody comes into an application and leaves it again.
 *
 * @param desk a page that only callers see; it shows the caller's name
 */
record Door(String desk, Entrance entrance, Exit exit) {

    /** The demo's, which takes a password at a known address. */
    static final Door LOBBY = new Door(
            "/account",
            (client, name, password) -> client.post("/j_security_check", "j_username", name, "j_password", password)
                    .follow(),
            client -> client.post("/logout").follow());

    /** Gives name and password, and goes wherever that leads. */
    interface Entrance {
        void enter(Client client, String name, String password);
    }

    /** Signs out. */
    interface Exit {
        void leave(Client client);
    }

    /** A door with a page: where the desk leads to is a form to fill in, and on the desk is one to sign out. */
    static Door withPage(String desk) {
        return new Door(
                desk,
                (client, name, password) -> fillIn(client.get(desk).follow(), name, password),
                client -> signOut(client.get(desk).follow()));
    }

    private static void fillIn(Client client, String name, String password) {
        Element form = client.page().selectFirst("form:has([type=password])");
        form.select("[type=text]").val(name);
        form.select("[type=password]").val(password);
        client.press(form).follow();
    }

    /** Whoever is not on the desk is asked for a code and may cancel, or is outside already; sign-out is open to all. */
    private static void signOut(Client client) {
        Elements forms = client.page().select("form#sign-out, form[action$=/2fa/cancel]");
        if (!forms.isEmpty()) {
            client.press(forms.first()).follow();
        }
        if (!forms.is("#sign-out")) {
            client.post("/logout").follow();
        }
    }

    /** A door without a page: the browser is told name and password, and sends them every time until it is closed. */
    static Door withBasic(String desk) {
        return new Door(
                desk,
                (client, name, password) -> client.identify("Basic " + base64(name + ":" + password))
                        .get(desk)
                        .follow(),
                Client::restart);
    }

    /** A door for programs that got a token elsewhere. */
    static Door withToken(String desk) {
        return new Door(
                desk,
                (client, name, password) ->
                        client.identify("Bearer " + Tokens.of(name)).get(desk),
                Client::restart);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
