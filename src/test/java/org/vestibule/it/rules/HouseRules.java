package org.vestibule.it.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.vestibule.flow.CallerPolicy;

/** What one house demands: a second factor of everybody from outside. */
@ApplicationScoped
public class HouseRules implements CallerPolicy {

    @Override
    public Demand demand(String caller, Predicate<String> inGroup) {
        return caller.contains("-extern") || inGroup.test("auditor") ? Demand.REQUIRED : Demand.OPTIONAL;
    }
}
