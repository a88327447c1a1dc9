package org.vestibule.doctor;

import java.util.List;
import java.util.TreeSet;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.doctor.Premises.Doors;

/** What a caller between the doors can reach: ours, and what the application named; and the way out. */
record HalfWayExamination(Settings settings) implements Examination {

    @Override
    public List<Finding> examine(Premises premises) {
        Doors doors = premises.doors();
        return List.of(
                Finding.ok(Subject.HALF_WAY, "Of ours: " + String.join(", ", doors.rooms()) + "."),
                Finding.ok(
                        Subject.HALF_WAY, "Of the application: " + String.join(", ", hosts(doors)) + "; nothing else."),
                signOut(doors));
    }

    private TreeSet<String> hosts(Doors doors) {
        TreeSet<String> hosts = new TreeSet<>(settings.publicPaths());
        hosts.add(settings.logoutPath());
        if (!doors.loginPage().isEmpty()) {
            hosts.add(doors.loginPage());
        }
        return hosts;
    }

    private Finding signOut(Doors doors) {
        String path = settings.logoutPath();
        if (doors.mapped().stream().anyMatch(pattern -> covers(pattern, path))) {
            return Finding.ok(Subject.SIGN_OUT, path + ", never challenged.");
        }
        return Finding.note(
                Subject.SIGN_OUT,
                "No servlet of the application is mapped to " + path
                        + ". If its sign-out is elsewhere, a half-way caller"
                        + " who signs out is asked for a code instead.",
                "vestibule.logout-path=/the/path/of/your/sign-out");
    }

    /** As the Servlet specification matches, without the default servlet, which covers everything. */
    private static boolean covers(String pattern, String path) {
        if (pattern.endsWith("/*")) {
            String folder = pattern.substring(0, pattern.length() - 2);
            return path.equals(folder) || path.startsWith(folder + "/");
        }
        return pattern.startsWith("*.") ? path.endsWith(pattern.substring(1)) : pattern.equals(path);
    }
}
