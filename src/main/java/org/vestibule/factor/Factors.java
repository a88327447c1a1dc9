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

/** All factors there are: those of the caller's device, then those that send something, then the spare ones. Immutable. */
@Dependent
public final class Factors {

    private final List<Factor> all;

    @Inject
    Factors(Instance<Factor> found) {
        this(StreamSupport.stream(found.spliterator(), false).toList());
    }

    public Factors(List<Factor> factors) {
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

    /** What the caller can be asked for now, in the order to propose them; empty when there is no second factor. */
    public List<Factor> available(String caller) {
        return all.stream().filter(factor -> factor.available(caller)).toList();
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
        return all.stream().filter(these).anyMatch(factor -> factor.enrolled(caller));
    }
}
