package org.vestibule.factor;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vestibule.store.Enrollments;

/** All factors there are: those of the caller's device, then those that send something, then the spare ones. Immutable. */
@Dependent
public final class Factors {

    private final List<Factor> all;
    private final Enrollments enrollments;

    @Inject
    Factors(Instance<Factor> found, Enrollments enrollments) {
        this(StreamSupport.stream(found.spliterator(), false).toList(), enrollments);
    }

    public Factors(List<Factor> factors, Enrollments enrollments) {
        this.enrollments = enrollments;
        this.all = factors.stream()
                .sorted(Comparator.comparing(Factor::spare)
                        .thenComparing(Factor::sent)
                        .thenComparing(Factor::method))
                .toList();
    }

    /** The factor of that name; empty for a name that is not one of ours. */
    public Optional<Factor> named(String method) {
        return all.stream().filter(factor -> factor.method().equals(method)).findFirst();
    }

    /** What a method is in the words of RFC 8176; empty for one that is none of ours. */
    public List<String> words(String method) {
        return named(method).map(Factor::words).orElse(List.of());
    }

    /**
     * What somebody can be asked for now by these, in the order to propose it; empty when that is nothing. A factor is asked only
     * once the stream comes to it.
     */
    public Stream<Factor.Prompt> prompts(Holder holder, Predicate<Factor> these) {
        return all.stream().filter(these).flatMap(factor -> factor.prompt(holder).stream());
    }

    /** Those that send codes and can be used here. */
    public Stream<SentCodeFactor> sending() {
        return all.stream()
                .filter(factor -> factor instanceof SentCodeFactor)
                .map(SentCodeFactor.class::cast)
                .filter(SentCodeFactor::offered);
    }

    /** Whether the caller has a second factor; spare codes alone are none. */
    public boolean enrolled(String caller) {
        return enrolled(caller, factor -> !factor.spare());
    }

    /** Whether the caller has one of these. */
    public boolean enrolled(String caller, Predicate<Factor> these) {
        Holder holder = holder(caller);
        return all.stream().filter(these).anyMatch(factor -> factor.enrolled(holder));
    }

    /** The caller with all that the caller has set up. */
    public Holder holder(String caller) {
        return new Holder(caller, () -> enrollments.active(caller));
    }
}
