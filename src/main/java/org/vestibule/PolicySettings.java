package org.vestibule;

import java.time.Duration;
import java.util.Set;

/**
 * The knobs of who must have a second factor, from when on, and who is not asked.
 *
 * @param shadow {@code vestibule.policy}: whether it is only tried out, and blocks nobody
 * @param requiredPaths {@code vestibule.required-paths}: the host's addresses that want a second factor
 * @param grace {@code vestibule.grace-days}: how long after the first sign-in one need not have it yet; zero for no such time
 * @param graceSignIns {@code vestibule.grace-sign-ins}: with how many sign-ins one need not have it yet; 0 for no such number
 * @param skipNetworks {@code vestibule.skip-networks}: the networks whose callers are not asked
 */
public record PolicySettings(
        boolean shadow, Set<String> requiredPaths, Duration grace, int graceSignIns, Set<Network> skipNetworks) {

    static PolicySettings read(Knobs knobs) {
        return new PolicySettings(
                knobs.choice("vestibule.policy", "enforce", "shadow").equals("shadow"),
                knobs.paths("vestibule.required-paths"),
                Duration.ofDays(knobs.whole("vestibule.grace-days", 0, 0, 365)),
                knobs.whole("vestibule.grace-sign-ins", 0, 0, 1000),
                knobs.networks("vestibule.skip-networks"));
    }
}
