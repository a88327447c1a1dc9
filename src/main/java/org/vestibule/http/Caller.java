package org.vestibule.http;

import java.util.function.Predicate;

/** What is known of the caller of a visit beside the name. */
final class Caller {

    private Caller() {}

    /** Membership of groups: from our own record where we signed the caller in, otherwise from the container. */
    static Predicate<String> groups(Visit visit) {
        return group -> visit.standing()
                        .pass()
                        .map(pass -> pass.groups().contains(group))
                        .orElse(false)
                || visit.request().isUserInRole(group);
    }
}
