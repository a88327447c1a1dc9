package org.vestibule.doctor;

import java.util.List;
import java.util.TreeSet;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Subject;

/** Of whom a second factor is demanded. */
record PolicyExamination(Settings settings) implements Examination {

    @Override
    public List<Finding> examine(Premises premises) {
        return List.of(people(), programs());
    }

    private Finding people() {
        if (settings.groups().required().isEmpty()) {
            return Finding.note(
                    Subject.POLICY,
                    "A second factor is everybody's own choice. Who has none is protected by the password alone, and a"
                            + " thief of that password can enroll first.",
                    "vestibule.required-groups="
                            + String.join(",", new TreeSet<>(settings.groups().admin())));
        }
        return Finding.ok(
                Subject.POLICY,
                "Members of these groups must have a second factor: "
                        + String.join(", ", new TreeSet<>(settings.groups().required())) + ".");
    }

    private Finding programs() {
        return switch (settings.accessTokens()) {
            case NONE -> Finding.ok(Subject.TOKENS, "A program with an access token is asked like anybody else.");
            case VERIFIED ->
                Finding.ok(
                        Subject.TOKENS, "A program with an access token that MicroProfile JWT verified is not asked.");
            case BEARER ->
                Finding.note(
                        Subject.TOKENS,
                        "A program whom the application knows by nothing but a bearer token is not asked. Its login must"
                                + " take passwords from no such header.",
                        "vestibule.access-tokens=verified, unless a mechanism of your own verifies the tokens");
        };
    }
}
