package org.vestibule.it.host;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** A WebSocket endpoint of the host's. */
@ServerEndpoint("/intercom")
public class Intercom {

    @OnMessage
    public String echo(String text) {
        return text;
    }
}
