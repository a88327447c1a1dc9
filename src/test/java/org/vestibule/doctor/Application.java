package org.vestibule.doctor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vestibule.doctor.Premises.Cookie;
import org.vestibule.doctor.Premises.Doors;
import org.vestibule.doctor.Premises.Filters;
import org.vestibule.doctor.Premises.Login;

/** An application in which nothing is wrong, until a test says otherwise. */
final class Application {

    private Login login = new Login(true, List.of("com.example.Mechanism"), List.of(), "");
    private Filters filters = new Filters("first", Set.of("/*"), List.of("REQUEST", "FORWARD"), List.of());
    private Doors doors = new Doors(List.of("/2fa/challenge"), "/login", Set.of("/", "*.jsp", "/logout"));
    private Cookie cookie = new Cookie(true, true, "Lax", "cure");
    private boolean microProfile = true;
    private Optional<Boolean> overTls = Optional.of(true);

    Premises premises() {
        return new Premises("1.2.3", login, filters, doors, cookie, microProfile, overTls);
    }

    Application with(Login other) {
        login = other;
        return this;
    }

    Application with(Filters other) {
        filters = other;
        return this;
    }

    Application with(Cookie other) {
        cookie = other;
        return this;
    }

    Application mapped(String... patterns) {
        doors = new Doors(doors.rooms(), doors.loginPage(), Set.of(patterns));
        return this;
    }

    Application withoutMicroProfile() {
        microProfile = false;
        return this;
    }

    Application withoutTls() {
        overTls = Optional.of(false);
        return this;
    }

    Application atStart() {
        overTls = Optional.empty();
        return this;
    }
}
