package org.vestibule.http;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.token.Grants;
import org.vestibule.token.Grants.Grant;

/** Changes a refresh token, once, for an access token and the next refresh token. */
public final class RefreshServlet extends ProgramServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Grants grants;

    @Inject
    private transient Arrivals arrivals;

    @Override
    void act(Visit visit) throws IOException {
        Optional<Grant> grant = grants.refresh(visit.form().text("refreshToken"), arrivals.exempt(visit.request()));
        if (grant.isPresent()) {
            visit.reply().json(200, Bearer.json(grant.get()).build());
        } else {
            visit.reply().problem(401, "INVALID_TOKEN", visit.reply().texts().get("problem.token.text"));
        }
    }
}
