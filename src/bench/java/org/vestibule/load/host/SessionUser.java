package org.vestibule.load.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.vestibule.http.CallerResolver;

/** Tells Vestibule who has signed in. */
@ApplicationScoped
public class SessionUser implements CallerResolver {

    @Override
    public Optional<String> caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(it -> (String) it.getAttribute(Page.USER));
    }
}
