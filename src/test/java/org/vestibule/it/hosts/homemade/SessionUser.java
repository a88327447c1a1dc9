package org.vestibule.it.hosts.homemade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.vestibule.http.CallerResolver;

/** Tells Vestibule what only this application knows: who has signed in. */
@ApplicationScoped
public class SessionUser implements CallerResolver {

    @Override
    public Optional<String> caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(it -> (String) it.getAttribute("user"));
    }

    @Override
    public boolean inGroup(HttpServletRequest request, String group) {
        return group.equals("admin")
                && caller(request).filter(name -> name.endsWith("-admin")).isPresent();
    }
}
