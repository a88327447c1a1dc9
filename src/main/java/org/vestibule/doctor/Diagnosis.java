package org.vestibule.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestibule.doctor.Finding.Level;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.store.StoreUnavailable;

/** All that the doctor found, in the order of the examinations. Immutable. */
public record Diagnosis(List<Finding> findings) {

    /** How far a second line is moved in, to stand under the first. */
    private static final String INDENT = " ".repeat(22);

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Looks one after the other; those at the store come last, for without an answer there is nothing more to see. */
    static Diagnosis of(Stream<Supplier<List<Finding>>> looks) {
        List<Finding> findings = new ArrayList<>();
        try {
            looks.forEach(look -> findings.addAll(look.get()));
        } catch (StoreUnavailable e) {
            findings.add(Finding.error(
                    Subject.DATABASE,
                    e.getMessage() + ". Until the database answers, nobody gets in.",
                    "Start the database, or set vestibule.data-source to the JNDI name of one that answers."));
        }
        return new Diagnosis(findings);
    }

    /** The level of the worst finding. */
    public Level worst() {
        return findings.stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.OK);
    }

    /** Whether something wants the operator's attention. */
    public boolean alarming() {
        return worst().compareTo(Level.WARNING) >= 0;
    }

    /** The findings of that level, in the order of the examinations. */
    public List<Finding> of(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    /** The block for the log: a line for each finding, and one for each cure under it. */
    public String block() {
        return findings.stream().map(Diagnosis::lines).collect(Collectors.joining("\n"));
    }

    private static String lines(Finding finding) {
        String subject = finding.about().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String line = "  %-8s%-10s  %s".formatted(finding.level(), subject, finding.what());
        return finding.cure().isEmpty() ? line : line + "\n" + INDENT + "-> " + finding.cure();
    }
}
