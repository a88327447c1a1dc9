package org.vestibule.store.jpa;

import java.io.Console;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.vestibule.BadSetting;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.AuditCheck.Report;
import org.vestibule.store.AuditInk;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreUnavailable;

/**
 * The check of the audit trail as a command: {@code verify --url jdbc:… --user … [--seal n]}, where the log has told of seal n.
 *
 * <p>Password and keys come from {@code VESTIBULE_DB_PASSWORD} and {@code VESTIBULE_KEYS}, or are asked for: what stands in
 * arguments, others on the machine can read. It answers 0 when the trail is whole, 1 when it is not, 2 when it could not look.
 * Immutable.
 */
public final class AuditCommand {

    /** The trail is what was written. */
    public static final int WHOLE = 0;

    /** It is not. */
    public static final int BROKEN = 1;

    /** It could not be looked at. */
    public static final int TROUBLE = 2;

    private static final String USAGE = "verify --url jdbc:... --user ... [--seal n]";
    private static final Set<String> OPTIONS = Set.of("--url", "--user", "--seal");

    private final DataSource dataSource;
    private final Keys keys;
    private final PrintStream out;

    public AuditCommand(DataSource dataSource, Keys keys, PrintStream out) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.out = out;
    }

    public static void main(String... arguments) {
        System.exit(run(List.of(arguments), AuditCommand::known, System.out));
    }

    /** The command itself. */
    static int run(List<String> arguments, UnaryOperator<String> secrets, PrintStream out) {
        Map<String, String> options = options(arguments);
        if (!options.containsKey("--url")) {
            out.println(USAGE);
            return TROUBLE;
        }
        try {
            Keys keys = Keys.parse(secrets.apply("VESTIBULE_KEYS"));
            String password = secrets.apply("VESTIBULE_DB_PASSWORD");
            DataSource source = SingleUrl.source(options.get("--url"), options.getOrDefault("--user", ""), password);
            return new AuditCommand(source, keys, out).verify(Long.parseLong(options.getOrDefault("--seal", "0")));
        } catch (BadSetting | NumberFormatException e) {
            out.println(e.getMessage());
            return TROUBLE;
        }
    }

    /** Names and values; empty where they cannot be understood. */
    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.size() && OPTIONS.contains(arguments.get(i)); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        boolean understood = arguments.size() % 2 == 1
                && arguments.get(0).equals("verify")
                && options.size() * 2 + 1 == arguments.size();
        return understood ? options : Map.of();
    }

    @SuppressWarnings("SystemConsoleNull") // of the Java that this is made for, it is null where nobody types
    private static String known(String name) {
        String value = System.getenv(name);
        Console console = System.console();
        if (value != null || console == null) {
            return value == null ? "" : value;
        }
        char[] typed = console.readPassword("%s: ", name);
        String text = typed == null ? "" : new String(typed);
        Arrays.fill(typed == null ? new char[0] : typed, ' ');
        return text;
    }

    /**
     * Checks all of the trail and says what it saw.
     *
     * @param seal the number of a seal that must be there; 0 for none
     */
    public int verify(long seal) {
        try {
            Report report = new AuditCheck(new SqlAuditReading(() -> dataSource), new AuditInk(keys)).all();
            out.println(report.entries() + " entries under " + report.seals() + " seals, the last one " + report.last()
                    + " with digest " + report.digest() + "; " + report.waiting() + " entries wait for a seal.");
            if (report.broken().isEmpty() && report.last() >= seal) {
                out.println("The audit trail is whole.");
                return WHOLE;
            }
            out.println("BROKEN: " + report.broken().orElse("The seals after " + report.last() + " are missing."));
            return BROKEN;
        } catch (StoreUnavailable e) {
            out.println(e.getMessage()
                    + (e.getCause() == null ? "" : ": " + e.getCause().getMessage()));
            return TROUBLE;
        }
    }
}
