package org.vestibule;

import java.time.Duration;
import java.util.List;

/**
 * The knob of addresses that ask again: {@code vestibule.step-up}.
 *
 * @param rules each address with how old the last proof of the second factor may be there; empty for none
 */
public record StepUpSettings(List<Rule> rules) {

    /**
     * One address of the application's.
     *
     * @param path under the context root: exact, or a whole folder with one trailing {@code /*}
     * @param maxAge from 30 seconds to a day
     */
    public record Rule(String path, Duration maxAge) {}

    static StepUpSettings read(Knobs knobs) {
        return new StepUpSettings(knobs.ages("vestibule.step-up").entrySet().stream()
                .map(rule -> new Rule(rule.getKey(), rule.getValue()))
                .toList());
    }
}
