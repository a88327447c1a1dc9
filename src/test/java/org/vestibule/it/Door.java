package org.vestibule.it;

import org.jsoup.nodes.Element;

/** How a person comes into an application and leaves it again, with nothing but a browser. */
interface Door {

    /** A page that only callers see; it shows the caller's name. */
    String desk();

    /** Gives name and password, and goes wherever that leads. */
    void enter(Client client, String name, String password);

    /** Signs out. */
    void leave(Client client);

    /** The door of the demo, and of every application that takes a password at a known address. */
    Door LOBBY = new Door() {
        @Override
        public String desk() {
            return "/account";
        }

        @Override
        public void enter(Client client, String name, String password) {
            client.post("/j_security_check", "j_username", name, "j_password", password)
                    .follow();
        }

        @Override
        public void leave(Client client) {
            client.post("/logout").follow();
        }
    };

    /** A door with a page: wherever the password is asked for, its form is filled in and sent. */
    static Door withPage(String loginPage, String desk) {
        return new Door() {
            @Override
            public String desk() {
                return desk;
            }

            @Override
            public void enter(Client client, String name, String password) {
                client.get(loginPage).follow();
                Element form = client.page().selectFirst("form:has([type=password])");
                form.select("[type=text]").val(name);
                form.select("[type=password]").val(password);
                client.press(form).follow();
            }

            @Override
            public void leave(Client client) {
                client.get(desk).follow();
                client.press(client.page().selectFirst("form#sign-out")).follow();
            }
        };
    }
}
