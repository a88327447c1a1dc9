package org.vestibule.load;

/** How many bytes a session takes. */
final class Sessions {

    private Sessions() {}

    /** @param each how many every caller begins, and leaves */
    static void measure(Stage stage, Speed speed, int callers, int each, Report report) {
        long empty = Memory.live(stage.pid());
        speed.openSessionsOfTheBare(each);
        long bare = Memory.live(stage.pid());
        speed.openSessionsOfTheGuarded(each);
        long guarded = Memory.live(stage.pid());
        int sessions = each * callers;
        report.line("## %,d sessions of each application%n", sessions);
        report.line("| application | bytes a session |");
        report.line("|---|---:|");
        report.line("| as it is | %,d |", (bare - empty) / sessions);
        report.line("| with Vestibule | %,d |%n", (guarded - bare) / sessions);
    }
}
