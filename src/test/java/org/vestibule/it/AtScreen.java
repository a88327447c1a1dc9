package org.vestibule.it;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody before a browser, as far as looking goes. */
abstract class AtScreen {

    final Client client;

    AtScreen(Client client) {
        this.client = client;
    }

    Client client() {
        return client;
    }

    /** A script in the same browser. */
    Program program() {
        return new Program(client);
    }

    boolean isAt(String path) {
        return client.last().uri().getPath().equals(client.at(path).getPath());
    }

    int status() {
        return client.status();
    }

    Document page() {
        return client.page();
    }

    /** The field of that name on the page at hand; null when there is none. */
    Element field(String name) {
        return page().selectFirst("[name=" + name + "]");
    }
}
