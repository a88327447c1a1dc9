package org.vestibule.doctor;

import java.time.Duration;
import java.util.List;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.flow.SharedTime;

/** How far apart the clocks of this node and of the database are. */
record ClockExamination(Settings settings, SharedTime time) {

    private static final Duration BEARABLE = Duration.ofSeconds(2);
    private static final String CURE = "Run NTP on this node and on the database's.";

    List<Finding> examine() {
        Duration ahead = time.ahead();
        Duration apart = ahead.abs();
        String sentence = "This node is " + apart.toMillis() + " ms " + (ahead.isNegative() ? "behind" : "ahead of")
                + " the database.";
        if (apart.compareTo(settings.times().clockTolerance()) > 0) {
            return List.of(Finding.error(
                    Subject.CLOCK,
                    sentence + " That is more than vestibule.clock-tolerance-seconds allows: no code is accepted here,"
                            + " and nobody can enroll.",
                    CURE));
        }
        if (apart.compareTo(BEARABLE) > 0) {
            return List.of(Finding.warning(Subject.CLOCK, sentence + " Right codes may be refused.", CURE));
        }
        return List.of(Finding.ok(Subject.CLOCK, sentence));
    }
}
