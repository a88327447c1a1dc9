package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vestibule.store.Readiness;

/**
 * The policy tried out: what it would say of each caller is written down, the last time of each, for ninety days.
 *
 * <p>Thread-safe.
 */
@Dependent
public final class Rehearsal {

    private static final Duration KEPT = Duration.ofDays(90);

    /** So many names of each kind are told. */
    private static final int MOST = 200;

    private final Readiness readiness;
    private final Clock clock;

    @Inject
    public Rehearsal(Readiness readiness, @VestibuleTime Clock clock) {
        this.readiness = readiness;
        this.clock = clock;
    }

    /**
     * The callers of whom the policy would say the same.
     *
     * @param count how many there are
     * @param callers their names, sorted; of very many, the first
     */
    public record Group(long count, List<String> callers) {}

    void note(String caller, Decision decision) {
        Instant now = clock.instant();
        readiness.note(caller, word(decision), now, now.minus(KEPT));
    }

    /** Who was seen in the last ninety days, by what the policy would have said the last time. */
    public Map<Decision, Group> report() {
        Instant since = clock.instant().minus(KEPT);
        Map<String, Long> counts = readiness.counts(since);
        Map<Decision, Group> report = new EnumMap<>(Decision.class);
        for (Decision decision : Decision.values()) {
            String word = word(decision);
            report.put(decision, new Group(counts.getOrDefault(word, 0L), readiness.callers(word, since, MOST)));
        }
        return report;
    }

    private static String word(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }
}
