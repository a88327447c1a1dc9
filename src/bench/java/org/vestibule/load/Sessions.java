package org.vestibule.load;

/** How many bytes a session takes. */
final class Sessions {

    private static final int EACH = 30;

    private Sessions() {}

    static void measure(Stage stage, Speed speed, int callers, Report report) {
        long empty = Memory.live(stage.pid());
        speed.openSessionsOfTheBare(EACH);
        long bare = Memory.live(stage.pid());
        speed.openSessionsOfTheGuarded(EACH);
        long guarded = Memory.live(stage.pid());
        int sessions = EACH * callers;
        report.line("## %,d sessions of each application%n", sessions);
        report.line("| application | bytes a session |");
        report.line("|---|---:|");
        report.line("| as it is | %,d |", (bare - empty) / sessions);
        report.line("| with Vestibule | %,d |%n", (guarded - bare) / sessions);
    }
}
