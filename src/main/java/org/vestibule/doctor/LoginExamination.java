package org.vestibule.doctor;

import java.util.ArrayList;
import java.util.List;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.doctor.Premises.Login;

/** How callers sign in, and so from where on they are nobody to the application. */
record LoginExamination() implements Examination {

    @Override
    public List<Finding> examine(Premises premises) {
        Login login = premises.login();
        return List.of(mode(login), mechanisms(login));
    }

    private static Finding mode(Login login) {
        return Finding.ok(
                Subject.MODE,
                login.ours()
                        ? "Mechanism: Vestibule is the application's login, and the container learns a caller after the"
                                + " second factor."
                        : "Overlay: the application's own login stays, and the filter asks for the second factor after"
                                + " it.");
    }

    private static Finding mechanisms(Login login) {
        if (login.ours() && !login.webXml().isEmpty()) {
            return Finding.warning(
                    Subject.LOGIN,
                    "web.xml names the login method " + login.webXml() + ", which Vestibule's mechanism replaces.",
                    "Remove <login-config> from web.xml.");
        }
        if (login.ours() && login.mechanisms().size() > 1) {
            return Finding.error(
                    Subject.LOGIN,
                    "There are several mechanisms, and every request fails: " + String.join(", ", login.mechanisms())
                            + ".",
                    "Remove @TwoFactorAuthenticationMechanismDefinition, or the others.");
        }
        String known = known(login);
        return known.isEmpty() ? unknown() : Finding.ok(Subject.LOGIN, known + ".");
    }

    private static String known(Login login) {
        List<String> known = new ArrayList<>(login.resolvers());
        known.addAll(login.mechanisms());
        if (!login.webXml().isEmpty()) {
            known.add(login.webXml() + " of web.xml");
        }
        return String.join(", ", known);
    }

    /** What {@code request.login()} does cannot be seen from here; a login that only the application knows gates nobody. */
    private static Finding unknown() {
        return Finding.warning(
                Subject.LOGIN,
                "No login is to be seen, neither in CDI nor in web.xml. Where the application calls request.login(),"
                        + " nothing is missing; where it keeps its callers in the session by itself, nobody is asked for"
                        + " a second factor.",
                "A CDI bean of the application that implements org.vestibule.http.CallerResolver");
    }
}
