package org.vestibule.flow;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vestibule.Settings;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Factors;
import org.vestibule.factor.Offering.Offer;
import org.vestibule.factor.OldSecrets;
import org.vestibule.factor.Resealing;
import org.vestibule.factor.TotpFactor;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.CodeHasher;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Keys;
import org.vestibule.store.SecretCipher;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.Stores;
import org.vestibule.store.TestKeys;

/** One server: all objects of the flow over a store, put together by hand, and what a caller does there. */
public final class Node {

    public final Gate gate;
    public final Challenge challenge;
    public final Setup setup;
    public final Removal removal;
    public final SpareCodes spareCodes;
    public final Throttle throttle;
    public final PasswordAgain passwordAgain;
    public final BrowserTrust browserTrust;
    public final Disavowal disavowal;
    public final Administration administration;
    public final Import imports;
    public final Resealing resealing;

    final Policy policy;
    final Stores stores;
    final Epochs epochs;
    final BackupCodeFactor backupCodes;
    final Reporter reporter;
    boolean trailIsDown;
    private Optional<Chronicle> chronicle = Optional.empty();
    private final List<SecurityEvent> events = new CopyOnWriteArrayList<>();
    private final Clock clock;

    /** What the application itself demands; a test may change it. */
    CallerPolicy rule = (caller, inGroup) -> CallerPolicy.Demand.OPTIONAL;

    public Node(Stores stores, Clock clock) {
        this(stores, clock, Map.of());
    }

    public Node(Stores stores, Clock clock, Map<String, String> values, Factor... more) {
        this(stores, clock, values, List.of(), TestKeys.ring("k1"), more);
    }

    /** One with keys of its own, and where the application kept secrets before. */
    Node(Stores stores, Clock clock, Map<String, String> values, List<OldSecrets> old, Keys keys, Factor... more) {
        Settings settings = Settings.read(name -> Optional.ofNullable(values.get(name)));
        RandomCodes random = new RandomCodes(new SecureRandom());
        this.stores = stores;
        this.clock = clock;
        SecretCipher cipher = new SecretCipher(keys, random);
        TotpFactor totp = new TotpFactor(settings, stores.enrollments(), cipher, random);
        RecoveryFactor recoveries = new RecoveryFactor(stores.recoveryPasses(), keys, clock);
        Recovery recovery = new Recovery(settings, stores.recoveryPasses(), recoveries, stores.halfWays(), random);
        resealing = new Resealing(stores.enrollments(), cipher, keys);
        backupCodes = new BackupCodeFactor(stores.codes(), new CodeHasher(4), keys, random);
        Factors factors = new Factors(
                more.length == 0 ? List.of(totp, backupCodes, recoveries) : List.of(more), stores.enrollments());
        SharedTime time = new SharedTime(settings, clock, stores.clock());
        reporter = new Reporter() {
            @Override
            public void report(SecurityEvent event) {
                events.add(event);
            }

            @Override
            public void write(SecurityEvent event) {
                if (trailIsDown) {
                    throw new StoreUnavailable("The audit trail is down");
                }
                chronicle.ifPresent(trail -> trail.write(event));
            }
        };
        epochs = new Epochs(settings, stores.callers(), clock);
        throttle = new Throttle(stores.attempts(), stores.transactions(), clock);
        passwordAgain = new PasswordAgain(throttle, clock);
        Moving moving = new Moving(old, totp, factors, stores.moves(), epochs, reporter, clock);
        policy = new Policy(
                settings,
                List.of((caller, inGroup) -> rule.demand(caller, inGroup)),
                new GracePeriod(settings, stores.graces(), clock),
                new Rehearsal(stores.readiness(), clock),
                reporter,
                clock);
        gate = new Gate(settings, factors, policy, moving, epochs, stores.callers(), stores.halfWays(), random, clock);
        challenge = new Challenge(
                factors, throttle, stores.halfWays(), stores.transactions(), backupCodes, recovery, time, reporter);
        setup = new Setup(
                settings,
                factors,
                totp,
                backupCodes,
                recovery,
                stores.enrollments(),
                stores.callers(),
                stores.halfWays(),
                stores.transactions(),
                epochs,
                time,
                reporter);
        removal = new Removal(
                stores.enrollments(), backupCodes, stores.callers(), stores.transactions(), epochs, reporter, clock);
        browserTrust = new BrowserTrust(
                settings, stores.trustedBrowsers(), stores.halfWays(), stores.transactions(), random, reporter, clock);
        disavowal = new Disavowal(
                stores.disavowals(),
                stores.callers(),
                stores.trustedBrowsers(),
                stores.transactions(),
                epochs,
                random,
                reporter,
                clock);
        administration = new Administration(
                stores.enrollments(),
                backupCodes,
                stores.callers(),
                stores.transactions(),
                epochs,
                throttle,
                recovery,
                time,
                reporter);
        imports = new Import(
                settings, totp, stores.enrollments(), stores.callers(), stores.transactions(), epochs, time, reporter);
        spareCodes = new SpareCodes(backupCodes, stores.callers(), stores.transactions(), epochs, reporter, clock);
    }

    /** What was reported, with its reason, oldest first. */
    List<String> told() {
        return events.stream()
                .map(event -> event.type().code() + " " + event.reason())
                .map(String::strip)
                .toList();
    }

    Instant now() {
        return clock.instant();
    }

    /** From now on, what must not happen without a note is noted there. */
    public void writeTo(Chronicle trail) {
        chronicle = Optional.of(trail);
    }

    /** What is said to somebody in no group whose password was right. */
    public Decision arrive(String caller) {
        return gate.arrive(new Arrival(caller, group -> false, false, "sign-in"))
                .decision();
    }

    /** What was reported, oldest first. */
    List<SecurityEvent.Type> reported() {
        return events.stream().map(SecurityEvent::type).toList();
    }

    /** The last thing that was reported. */
    SecurityEvent lastReported() {
        return events.get(events.size() - 1);
    }

    /** What an authenticator app makes of an offer. */
    VirtualAuthenticator scan(Enrollment pending) {
        Offer offer = setup.offer(pending, "Example");
        return VirtualAuthenticator.ofUri(offer.keyUri());
    }

    /** Begins a setup and confirms it by the code of the step before, so that the present one is left. */
    public VirtualAuthenticator enroll(String caller) {
        Enrollment pending = setup.begin(caller, Optional.empty());
        VirtualAuthenticator phone = scan(pending);
        confirm(pending, phone.codeAt(now(), -1));
        return phone;
    }

    Setup.Result confirm(Enrollment pending, String code) {
        return setup.confirm(pending.caller(), pending.id(), "Phone", code, Optional.empty());
    }

    /** A right password at this node. */
    public Asked signIn(String caller) {
        HalfWay halfWay = gate.holdBack(caller, Set.of(), Decision.CHALLENGE);
        return new Asked(caller, Optional.of(halfWay.id()), false);
    }

    /** The same, in a browser that is known to be the caller's. */
    Asked signInFromKnownBrowser(String caller) {
        return new Asked(caller, signIn(caller).halfWayId(), true);
    }

    Outcome answer(Asked asked, String code) {
        return challenge.answer(asked, "totp", code);
    }

    Outcome answerByBackupCode(Asked asked, String code) {
        return challenge.answer(asked, BackupCodeFactor.METHOD, code);
    }
}
