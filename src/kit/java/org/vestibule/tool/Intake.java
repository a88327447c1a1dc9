package org.vestibule.tool;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vestibule.flow.Import;
import org.vestibule.flow.Import.Newcomer;

/**
 * The import of a file: looked through as a whole first, then taken in one transaction.
 *
 * <p>With one bad entry nothing is taken, unless the operator leaves bad ones out knowingly.
 */
final class Intake {

    private final Import imports;
    private final PrintStream out;

    Intake(Import imports, PrintStream out) {
        this.imports = imports;
        this.out = out;
    }

    /** Whether everything was taken that should be. */
    boolean run(Arguments arguments) {
        Path file = Path.of(arguments.word(1).orElseThrow(() -> new Refused("Which file? import FILE")));
        List<Line> lines = SecretFile.read(file, arguments.option("--format"));
        List<Newcomer> good = lines.stream()
                .filter(Line.Good.class::isInstance)
                .map(line -> ((Line.Good) line).newcomer())
                .toList();
        Import.Report report = imports.look(good);
        List<Line.Bad> bad = bad(lines, report);
        bad.forEach(one -> out.println("entry " + one.number() + ": " + one.reason()));
        out.println(
                report.added().size() + " to be added, " + report.known() + " there already, " + bad.size() + " bad");
        if (arguments.has("--dry-run")) {
            out.println("Nothing was changed: this was a dry run");
            return bad.isEmpty();
        }
        return take(report.added(), bad, arguments.has("--skip-bad"));
    }

    private boolean take(List<Newcomer> good, List<Line.Bad> bad, boolean skipBad) {
        if (!bad.isEmpty() && !skipBad) {
            out.println("Nothing was changed: correct the bad entries, or leave them out by --skip-bad");
            return false;
        }
        out.println(imports.take(good).added().size() + " added");
        return true;
    }

    private static List<Line.Bad> bad(List<Line> lines, Import.Report report) {
        Stream<Line.Bad> unread =
                lines.stream().filter(Line.Bad.class::isInstance).map(Line.Bad.class::cast);
        Stream<Line.Bad> full = report.full().stream()
                .map(one -> new Line.Bad(one.line(), "caller: would have more authenticators than are allowed"));
        return Stream.concat(unread, full)
                .sorted(Comparator.comparingInt(Line.Bad::number))
                .toList();
    }
}
