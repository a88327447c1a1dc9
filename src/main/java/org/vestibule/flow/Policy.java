package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.vestibule.Settings;

/** Who must have a second factor: the members of {@code vestibule.required-groups}. */
@Dependent
public final class Policy {

    private final Settings settings;

    @Inject
    public Policy(Settings settings) {
        this.settings = settings;
    }

    /** Whether a caller must have one, by the groups the caller is in. */
    public boolean demandsFactor(Predicate<String> inGroup) {
        return settings.groups().required().stream().anyMatch(inGroup);
    }
}
