package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** Who helps callers who cannot get in, and how that is done by hand. */
interface HelpDesk extends Guests {

    String ADMIN = "/2fa/admin";
    List<String> ACTS = List.of("/reset", "/unlock", "/end-sessions", "/recovery", "/recovery/approve");
    Duration TOO_OLD = Duration.ofMinutes(6);

    default Person helper() {
        Person person = newAdministrator().signIn();
        return person.scan().confirm(person.code());
    }

    static Person ask(Person helper, Person about) {
        return helper.open(ADMIN).submit(ADMIN, "caller", about.name());
    }

    static Person act(Person helper, Person about, String what) {
        return ask(helper, about).submit(ADMIN + what, "caller", about.name(), "reason", "Showed the identity card");
    }

    /** Issued by one and approved by another, as this application asks for. */
    default String recoveryPass(Person helper, Person about) {
        String code = issued(helper, about);
        act(helper(), about, "/recovery/approve").assertSays("The recovery pass was approved");
        return code;
    }

    static String issued(Person helper, Person about) {
        String code = act(helper, about, "/recovery")
                .assertStatus(200)
                .page()
                .select("#codes code")
                .text();
        assertThat(code).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        Seen.backupCode(code);
        return code;
    }

    static Person give(Person person, String code) {
        return person.submit("/2fa/challenge", "method", "recovery", "code", code);
    }
}
