package org.vestibule.flow;

import java.util.function.Predicate;

/**
 * A caller whose password was right a moment ago.
 *
 * @param inGroup whether the caller is in a group
 * @param exempt whether the caller comes from one of {@code vestibule.skip-networks}
 * @param signIn which sign-in it is, in at most 64 characters: the same of all requests that come of one
 */
public record Arrival(String caller, Predicate<String> inGroup, boolean exempt, String signIn) {}
