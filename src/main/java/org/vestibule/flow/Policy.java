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

    /** @param inGroup whether the caller is a member of a group */
    public boolean demandsFactor(Predicate<String> inGroup) {
        return settings.requiredGroups().stream().anyMatch(inGroup);
    }
}
