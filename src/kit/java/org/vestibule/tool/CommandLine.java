package org.vestibule.tool;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vestibule.BadSetting;
import org.vestibule.Configuration;
import org.vestibule.doctor.Diagnosis;
import org.vestibule.doctor.Finding.Level;
import org.vestibule.factor.Resealing;
import org.vestibule.flow.Act;
import org.vestibule.flow.Administration.Done;
import org.vestibule.flow.Administration.Issue;
import org.vestibule.flow.CallerState;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.jpa.AuditCommand;

/** The commands, one for each thing that an operator can do without the application; answers 0 when it was done. */
public final class CommandLine {

    private static final String USAGE =
            """
            status CALLER                      how a caller stands
            reset CALLER --reason TEXT         removes the second factor, ends all sessions
            unlock CALLER --reason TEXT        forgets wrong answers
            end-sessions CALLER --reason TEXT  ends all sessions
            recovery CALLER --reason TEXT      a recovery pass, to be handed over
            rewrap                             seals all secrets under the active key
            import FILE [--dry-run] [--skip-bad] [--format otpauth|csv|keycloak]
            doctor                             the keys, the database, its tables, its clock, the audit trail
            audit verify                       whether the audit trail is what was written
            The database: --url jdbc:... [--user NAME], or VESTIBULE_JDBC_URL and VESTIBULE_JDBC_USER.
            By the environment only: VESTIBULE_JDBC_PASSWORD (or _PASSWORD_FILE), VESTIBULE_KEYS (or _KEYS_FILE).""";

    private static final int NOT_DONE = 1;
    private static final int WRONGLY_ASKED = 2;
    private static final int UNAVAILABLE = 3;

    private final Arguments arguments;
    private final Workplace workplace;
    private final PrintStream out;

    private CommandLine(Arguments arguments, Workplace workplace, PrintStream out) {
        this.arguments = arguments;
        this.workplace = workplace;
        this.out = out;
    }

    public static void main(String[] typed) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), Configuration.of(name -> null), out, typed));
    }

    /** The same for a program: with its own environment and settings. */
    static int run(
            Map<String, String> environment,
            Function<String, Optional<String>> settings,
            PrintStream out,
            String... typed) {
        try {
            Arguments arguments = Arguments.read(typed);
            if (arguments.words().isEmpty()) {
                throw new Refused(USAGE);
            }
            JdbcAddress database = JdbcAddress.of(arguments, environment);
            try (Workplace workplace = new Workplace(settings, database, out)) {
                return new CommandLine(arguments, workplace, out).run() ? 0 : NOT_DONE;
            }
        } catch (Refused | BadSetting | IllegalArgumentException e) {
            out.println(e.getMessage());
            return WRONGLY_ASKED;
        } catch (StoreUnavailable e) {
            out.println(e.getMessage());
            return UNAVAILABLE;
        }
    }

    private boolean run() {
        return switch (arguments.words().get(0)) {
            case "status" -> status(caller());
            case "reset" -> done(workplace.administration.reset(caller(), act()));
            case "unlock" -> done(workplace.administration.unlock(caller(), act()));
            case "end-sessions" -> done(workplace.administration.endSessions(caller(), act()));
            case "recovery" -> recovery();
            case "rewrap" -> rewrap();
            case "import" -> new Intake(workplace.imports, out).run(arguments);
            case "doctor" -> doctor();
            case "audit" -> audit();
            default -> throw new Refused(USAGE);
        };
    }

    private String caller() {
        return arguments.word(1).filter(Act::isName).orElseThrow(() -> new Refused("Which caller?\n" + USAGE));
    }

    private Act act() {
        String reason = arguments.option("--reason").orElseThrow(() -> new Refused("Why? Give --reason TEXT"));
        return new Act(Bookkeeper.operator(), reason);
    }

    private boolean done(Done done) {
        out.println(done == Done.DONE ? "Done" : "There was nothing to do");
        return done == Done.DONE;
    }

    private boolean status(String caller) {
        CallerState state = workplace.administration.state(caller);
        out.println(Line.plain(caller) + (state.enabled() ? ": second factor on" : ": no second factor"));
        state.methods()
                .forEach(one -> out.println("  " + one.method() + " \"" + Line.plain(one.label()) + "\", added "
                        + one.createdAt() + ", last used "
                        + one.lastUsedAt().map(Object::toString).orElse("never")));
        out.println("  backup codes left: " + state.backupCodesLeft());
        state.locked()
                .forEach(one -> out.println("  locked: " + one.bucket() + " until "
                        + one.until().map(Object::toString).orElse("somebody unlocks it")));
        state.recovery()
                .ifPresent(pass -> out.println("  recovery pass until " + pass.expiresAt() + ", issued by "
                        + Line.plain(pass.issuedBy()) + (pass.awaitsApproval() ? ", awaits approval" : "")));
        return true;
    }

    private boolean recovery() {
        Issue issue = workplace.administration.issueRecovery(caller(), act());
        issue.pass()
                .ifPresent(pass -> out.println("Hand this over; it is good once, until " + pass.expiresAt()
                        + (pass.awaitsApproval() ? ", and after an approval" : "") + ": " + pass.code()));
        return done(issue.done());
    }

    private boolean rewrap() {
        Resealing.Report report = workplace.resealing.all();
        out.println(report.resealed() + " secrets sealed anew under \"" + workplace.keys.active() + "\", "
                + report.unreadable() + " could not be opened");
        long left = workplace.stores.inspection().underOtherKeys(workplace.keys.active()) - report.unreadable();
        out.println(left + " backup codes want another key until they are used or replaced");
        return report.unreadable() == 0;
    }

    private boolean audit() {
        if (!arguments.word(1).equals(Optional.of("verify"))) {
            throw new Refused(USAGE);
        }
        return new AuditCommand(workplace.database, workplace.keys, out).verify(0) == AuditCommand.WHOLE;
    }

    private boolean doctor() {
        Diagnosis diagnosis = workplace.doctor.examine();
        out.println(diagnosis.block());
        return diagnosis.worst() != Level.ERROR;
    }
}
