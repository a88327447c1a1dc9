package org.vestibule.http;

import jakarta.inject.Inject;
import java.io.IOException;
import org.vestibule.token.AccessTokens;

/** Publishes the keys by which others verify our access tokens (RFC 7517). */
public final class KeysServlet extends ProgramServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccessTokens accessTokens;

    @Override
    void tell(Visit visit) throws IOException {
        visit.reply().jsonText(200, accessTokens.publicKeys());
    }
}
