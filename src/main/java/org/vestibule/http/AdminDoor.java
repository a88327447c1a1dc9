package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.vestibule.Settings;
import org.vestibule.flow.Gate;
import org.vestibule.flow.Pass;
import org.vestibule.flow.StepUp;
import org.vestibule.flow.VestibuleTime;

/**
 * The door of the rooms for administrators: members of {@code vestibule.admin-groups}, and to help others only those who have
 * proven the second factor of a device of their own a short while ago.
 *
 * <p>What counts is what counts before anything else that matters ({@link StepUp}): neither a backup code nor a trusted browser.
 */
@Dependent
final class AdminDoor {

    /** A page must be readable for as long as it takes to read it, also where every change asks for a code. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    private final Settings settings;
    private final Gate gate;
    private final FreshAnswer freshAnswer;
    private final Identification identification;
    private final Clock clock;

    @Inject
    AdminDoor(
            Settings settings,
            Gate gate,
            FreshAnswer freshAnswer,
            Identification identification,
            @VestibuleTime Clock clock) {
        this.settings = settings;
        this.gate = gate;
        this.freshAnswer = freshAnswer;
        this.identification = identification;
        this.clock = clock;
    }

    boolean isAdministrator(Visit visit) {
        Predicate<String> groups = Caller.groups(visit).or(identification.groups(visit.request()));
        return settings.groups().admin().stream().anyMatch(groups);
    }

    /** Whether the visitor may help others now; otherwise the visit is answered already. */
    boolean opens(Visit visit) throws ServletException, IOException {
        Pass pass = visit.standing().pass().orElseThrow();
        if (!isAdministrator(visit)) {
            visit.reply().trouble(403, "forbidden", "FORBIDDEN");
            return false;
        }
        if (pass.answeredAt().isEmpty()) {
            visit.reply().trouble(403, "adminFactor", "2FA_SETUP_REQUIRED");
            return false;
        }
        StepUp demand = demand();
        if (gate.counts(pass.proof(), demand) && pass.fresh(demand.maxAge(), clock.instant())) {
            return true;
        }
        askAgain(visit, demand);
        return false;
    }

    private StepUp demand() {
        Duration fresh = settings.times().fresh();
        return new StepUp(fresh.compareTo(LEAST) < 0 ? LEAST : fresh, Set.of());
    }

    private void askAgain(Visit visit, StepUp demand) throws IOException {
        if (visit.reply().json()) {
            visit.reply()
                    .problem(
                            401,
                            "STEP_UP_REQUIRED",
                            visit.reply().texts().get("error.admin.stepUp"),
                            Json.createObjectBuilder()
                                    .add("max_age", demand.maxAge().toSeconds())
                                    .build());
        } else {
            freshAnswer.askFirst(visit, Room.ADMIN.path(settings.prefix()));
            StepUpNote.keep(visit.request(), demand);
        }
    }
}
