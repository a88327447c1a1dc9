package org.vestibule.doctor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestibule.Network;
import org.vestibule.PolicySettings;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Subject;

/** Of whom a second factor is demanded. */
record PolicyExamination(Settings settings) implements Examination {

    @Override
    public List<Finding> examine(Premises premises) {
        return Stream.of(Optional.of(people()), when(), networks(), Optional.of(programs()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** While it is tried out, and while there is grace, nobody is safer than before. */
    private Optional<Finding> when() {
        PolicySettings policy = settings.policy();
        if (policy.shadow()) {
            return Optional.of(Finding.warning(
                    Subject.POLICY,
                    "The policy is only tried out: nobody is asked for a second factor, not even who has one.",
                    "vestibule.policy=enforce, once those who would have to enroll are few"));
        }
        if (policy.grace().isZero() && policy.graceSignIns() == 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.note(
                Subject.POLICY,
                "Of whom it is demanded, they may still sign in without it "
                        + Stream.of(days(policy), signIns(policy))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" and "))
                        + ". So long a thief of the password needs nothing else, and can enroll first.",
                "vestibule.grace-days=0 and vestibule.grace-sign-ins=0, once everybody had the time"));
    }

    private static String days(PolicySettings policy) {
        return policy.grace().isZero() ? "" : "for " + policy.grace().toDays() + " days";
    }

    private static String signIns(PolicySettings policy) {
        return policy.graceSignIns() == 0 ? "" : "at most " + policy.graceSignIns() + " times";
    }

    private Optional<Finding> networks() {
        Set<Network> networks = settings.policy().skipNetworks();
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        String proxies = settings.network().trustedProxies().isEmpty()
                ? " If there is a proxy before this server, its address is everybody's: name it in vestibule.trusted-proxies."
                : "";
        return Optional.of(Finding.note(
                Subject.POLICY,
                "From " + networks.size() + " network(s) nobody is asked for a second factor." + proxies,
                "vestibule.skip-networks= with as few addresses as will do"));
    }

    private Finding people() {
        if (settings.groups().required().isEmpty()) {
            return Finding.note(
                    Subject.POLICY,
                    "A second factor is everybody's own choice. Who has none is protected by the password alone, and a"
                            + " thief of that password can enroll first.",
                    "vestibule.required-groups="
                            + String.join(",", new TreeSet<>(settings.groups().admin())));
        }
        return Finding.ok(
                Subject.POLICY,
                "Members of these groups must have a second factor: "
                        + String.join(", ", new TreeSet<>(settings.groups().required())) + ".");
    }

    private Finding programs() {
        return switch (settings.accessTokens()) {
            case NONE -> Finding.ok(Subject.TOKENS, "A program with an access token is asked like anybody else.");
            case VERIFIED ->
                Finding.ok(
                        Subject.TOKENS, "A program with an access token that MicroProfile JWT verified is not asked.");
            case BEARER ->
                Finding.note(
                        Subject.TOKENS,
                        "A program whom the application knows by nothing but a bearer token is not asked. Its login must"
                                + " take passwords from no such header.",
                        "vestibule.access-tokens=verified, unless a mechanism of your own verifies the tokens");
        };
    }
}
