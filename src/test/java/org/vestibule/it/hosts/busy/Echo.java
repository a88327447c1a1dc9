package org.vestibule.it.hosts.busy;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** Says what it hears. */
@ServerEndpoint("/echo")
public class Echo {

    @OnMessage
    public String echo(String text) {
        return "You said " + text;
    }
}
