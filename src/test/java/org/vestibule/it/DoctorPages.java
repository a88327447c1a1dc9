package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

/** What the doctor found, on screen. */
interface DoctorPages extends Visitors {

    @WithAndWithoutScripts
    default void anAdministratorReadsWhatIsInstalledAndWhatToCure(Scripts scripts) {
        Visitor administrator = administrator(scripts).signIn().scan().confirm().noteCodes();
        administrator
                .wait(java.time.Duration.ofMinutes(10))
                .open("/2fa/doctor")
                .assertSays("Everything works, but something should be put right.")
                .assertSays("Run NTP on this node and on the database's.");

        assertThat(administrator.text(".banner.warning")).isNotEmpty();
        assertThat(administrator.texts("h2")).containsExactly("To look at", "As it should be");
        assertThat(administrator.texts(".finding h3 span")).contains("Clock:", "Warning");
        assertThat(administrator.texts("dt")).contains("Version", "Filter");
    }

    @WithAndWithoutScripts
    default void aGermanAdministratorIsLedThroughItInGerman(Scripts scripts) {
        Visitor administrator = administrator(scripts).speaking("de").signIn().scan();
        administrator
                .type("code", administrator.code())
                .press("Bestätigen und abschließen")
                .noteCodes();
        administrator.open("/2fa/doctor").assertLanguage("de").assertSays("Wie es Vestibule geht");

        assertThat(administrator.texts("dt")).contains("Version", "Einstellungen");
    }
}
