package org.vestibule.doctor;

import java.util.List;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Subject;

/** What is installed, and where its settings come from. */
record InstallationExamination(Settings settings) implements Examination {

    @Override
    public List<Finding> examine(Premises premises) {
        return List.of(version(premises), sources(premises));
    }

    private Finding version(Premises premises) {
        return Finding.ok(
                Subject.VERSION, "Vestibule " + premises.version() + ", its own pages at " + settings.prefix() + ".");
    }

    private static Finding sources(Premises premises) {
        if (premises.microProfile()) {
            return Finding.ok(Subject.SETTINGS, "From MicroProfile Config, then from web.xml.");
        }
        return Finding.note(
                Subject.SETTINGS,
                "This server has no MicroProfile Config: settings come from system properties, environment variables"
                        + " and web.xml, and META-INF/microprofile-config.properties is not read.",
                "Enable MicroProfile Config if you keep settings elsewhere.");
    }
}
