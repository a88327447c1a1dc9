package org.vestibule.http;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.vestibule.flow.Disavowal;
import org.vestibule.flow.PasswordKeeper;

/**
 * Takes "this was not me" from somebody who came by the link in a mail, signed in or not.
 *
 * <p>A GET only asks: programs that look for bad links open every one of them. The POST does it, once, and then asks the
 * application to have the password changed. The page tells nobody whose link it is.
 */
public final class NotMeServlet extends RoomServlet {

    /** The parameter of the link, and the field of the page. */
    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.vestibule");

    @Inject
    private transient Disavowal disavowal;

    @Inject
    private transient Instance<PasswordKeeper> passwordKeepers;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        String token = Optional.ofNullable(visit.request().getParameter(TOKEN)).orElse("");
        if (!disavowal.isGood(token)) {
            gone(visit);
        } else if (visit.reply().json()) {
            visit.reply()
                    .json(200, Json.createObjectBuilder().add("valid", true).build());
        } else {
            visit.reply().page(200, "not-me", Map.of("token", token));
        }
    }

    @Override
    void post(Visit visit) throws ServletException, IOException {
        Optional<String> caller = disavowal.use(visit.form().text(TOKEN));
        if (caller.isEmpty()) {
            gone(visit);
            return;
        }
        demandNewPassword(caller.get());
        if (visit.reply().json()) {
            visit.reply()
                    .json(200, Json.createObjectBuilder().add("ended", true).build());
        } else {
            visit.reply().say(200, "notMe.done", visit.reply().home(), "link.home");
        }
    }

    private void demandNewPassword(String caller) {
        for (PasswordKeeper keeper : passwordKeepers) {
            try {
                keeper.demandNewPassword(caller);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The application could not demand a new password", e);
            }
        }
    }

    /** Forged, used or too old: one answer for all, and what to do. */
    private static void gone(Visit visit) throws ServletException, IOException {
        if (visit.reply().json()) {
            visit.reply().problem(410, "LINK_EXPIRED", visit.reply().texts().get("notMe.gone.text"));
        } else {
            visit.reply().say(410, "notMe.gone", visit.reply().home(), "link.home");
        }
    }
}
