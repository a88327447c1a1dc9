package org.vestibule;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every knob of Vestibule, read once at start-up: the only reader of configuration.
 *
 * <p>Each component is one setting; its name, default, unit and consequence stand in the README's table, in the same
 * order. A bad value stops the deployment with a sentence that names the setting. Immutable.
 *
 * @param enabled {@code vestibule.enabled}: false takes every door away and is warned about at every start
 * @param prefix {@code vestibule.prefix}: where our own addresses begin, {@code /2fa} by default
 * @param issuer {@code vestibule.issuer}: the name an authenticator app shows; empty means the application's display name
 * @param dataSource {@code vestibule.data-source}: JNDI name; empty means the server's default data source
 * @param createSchema {@code vestibule.schema}: {@code create} applies the shipped scripts, {@code none} expects the tables
 * @param keys {@code vestibule.keys}: the encryption keys as {@code id:base64}, the first one active
 * @param keysFile {@code vestibule.keys-file}: a file that holds the same, readable by its owner only
 * @param totp {@code vestibule.totp.*}: what new enrollments use
 * @param window {@code vestibule.totp.window}: accepted steps before and after now
 * @param authenticators {@code vestibule.authenticators}: how many a caller may enroll
 * @param backupCodeCost {@code vestibule.backup-codes.cost}: bcrypt cost of a backup code
 * @param times {@code vestibule.*-seconds}: how long what lasts
 * @param groups {@code vestibule.required-groups}, {@code vestibule.admin-groups}, {@code vestibule.mfa-group}
 * @param publicPaths {@code vestibule.public-paths}: the host's addresses that a half-way caller may see
 * @param logoutPath {@code vestibule.logout-path}: the host's sign-out, never challenged, and the end of a pass
 * @param rotateSessionId {@code vestibule.rotate-session-id}: a new session id at the password and at the code
 * @param afterFilter {@code vestibule.after-filter}: a filter of the host's that knows the caller, and comes before ours
 * @param accessTokens {@code vestibule.access-tokens}: which access tokens of the host's let a program in
 * @param bearer {@code vestibule.token-*}: the access tokens that Vestibule issues itself
 * @param origins {@code vestibule.origins}: other origins whose pages may talk to us from a browser
 * @param administration {@code vestibule.admin.*}: what administrators may do for others
 * @param sending {@code vestibule.sent-codes.*}, {@code vestibule.sms.*}, {@code vestibule.mail.*}: codes that are sent
 * @param network {@code vestibule.trusted-proxies}, {@code vestibule.proxy-header}: from which address a caller comes
 * @param stepUp {@code vestibule.step-up}: addresses that ask for the second factor again
 * @param browsers {@code vestibule.trusted-browsers}, {@code vestibule.public-url}: browsers that leave the second factor out
 * @param audit {@code vestibule.audit}, {@code vestibule.audit.*}: the trail of what happened
 * @param policy {@code vestibule.policy} and what belongs to it: who must, from when on, and who is not asked
 */
public record Settings(
        boolean enabled,
        String prefix,
        Optional<String> issuer,
        String dataSource,
        boolean createSchema,
        Hidden keys,
        Optional<String> keysFile,
        Totp totp,
        Window window,
        int authenticators,
        int backupCodeCost,
        Times times,
        Groups groups,
        Set<String> publicPaths,
        String logoutPath,
        boolean rotateSessionId,
        Optional<String> afterFilter,
        Tokens accessTokens,
        Bearer bearer,
        Set<String> origins,
        AdministrationSettings administration,
        SendingSettings sending,
        NetworkSettings network,
        StepUpSettings stepUp,
        BrowserSettings browsers,
        AuditSettings audit,
        PolicySettings policy) {

    /** What new TOTP enrollments use (RFC 6238): hash, number of digits, seconds per step. */
    public record Totp(String algorithm, int digits, int period) {}

    /** How many steps before and after now are accepted; never more than one each way. */
    public record Window(int back, int ahead) {}

    /**
     * How long what lasts.
     *
     * @param halfWay {@code vestibule.half-way-seconds}: how long a caller may stand between password and code
     * @param setup {@code vestibule.setup-seconds}: how long an offer waits for its first code
     * @param fresh {@code vestibule.fresh-seconds}: how old an answer may be for a change of factors
     * @param idle {@code vestibule.pass-idle-seconds}: how long an unused pass lasts
     * @param life {@code vestibule.pass-life-seconds}: how long any pass lasts
     * @param epochCache {@code vestibule.epoch-cache-millis}: how long a node may rely on what it read of a caller's epoch
     * @param clockTolerance {@code vestibule.clock-tolerance-seconds}: difference between node and database that is borne
     */
    public record Times(
            Duration halfWay,
            Duration setup,
            Duration fresh,
            Duration idle,
            Duration life,
            Duration epochCache,
            Duration clockTolerance) {}

    /**
     * The groups that mean something here.
     *
     * @param required whose members must have a second factor
     * @param admin whose members may see what the doctor finds, and help other callers
     * @param mfa whose members have proven two factors
     */
    public record Groups(Set<String> required, Set<String> admin, String mfa) {}

    /** The access tokens that need no second factor: those MicroProfile JWT verified, any bearer token, none. */
    public enum Tokens {
        VERIFIED,
        BEARER,
        NONE
    }

    /**
     * What access tokens say (RFC 7519), and how long they are good for; an empty issuer means the name an authenticator app
     * shows, an empty audience the issuer.
     */
    public record Bearer(Optional<String> issuer, Optional<String> audience, Duration life) {}

    /** A value that must not be printed; empty when it was not set. */
    public record Hidden(String value) {
        @Override
        public String toString() {
            return "hidden";
        }
    }

    /** Reads all settings from a lookup by name; an absent or blank value means the default. */
    public static Settings read(Function<String, Optional<String>> lookup) {
        return read(new Knobs(lookup));
    }

    private static Settings read(Knobs knobs) {
        return new Settings(
                knobs.flag("vestibule.enabled", true),
                knobs.path("vestibule.prefix", "/2fa"),
                knobs.text("vestibule.issuer"),
                knobs.text("vestibule.data-source").orElse("java:comp/DefaultDataSource"),
                knobs.choice("vestibule.schema", "create", "none").equals("create"),
                new Hidden(knobs.text("vestibule.keys").orElse("")),
                knobs.text("vestibule.keys-file"),
                totp(knobs),
                window(knobs.choice("vestibule.totp.window", "1/1", "1/0", "0/0")),
                knobs.whole("vestibule.authenticators", 5, 1, 10),
                knobs.whole("vestibule.backup-codes.cost", 10, 8, 14),
                times(knobs),
                groups(knobs),
                knobs.paths("vestibule.public-paths"),
                knobs.path("vestibule.logout-path", "/logout"),
                knobs.flag("vestibule.rotate-session-id", true),
                knobs.text("vestibule.after-filter"),
                tokens(knobs),
                bearer(knobs),
                knobs.origins("vestibule.origins"),
                AdministrationSettings.read(knobs),
                SendingSettings.read(knobs),
                NetworkSettings.read(knobs),
                StepUpSettings.read(knobs),
                BrowserSettings.read(knobs),
                AuditSettings.read(knobs),
                PolicySettings.read(knobs));
    }

    private static Totp totp(Knobs knobs) {
        return new Totp(
                knobs.choice("vestibule.totp.algorithm", "SHA1", "SHA256", "SHA512"),
                knobs.whole("vestibule.totp.digits", 6, 6, 8),
                knobs.whole("vestibule.totp.period-seconds", 30, 15, 60));
    }

    private static Times times(Knobs knobs) {
        return new Times(
                knobs.seconds("vestibule.half-way-seconds", 300, 30, 900),
                knobs.seconds("vestibule.setup-seconds", 600, 60, 3600),
                knobs.seconds("vestibule.fresh-seconds", 300, 0, 3600),
                knobs.seconds("vestibule.pass-idle-seconds", 3600, 60, 86_400),
                knobs.seconds("vestibule.pass-life-seconds", 86_400, 300, 2_592_000),
                Duration.ofMillis(knobs.whole("vestibule.epoch-cache-millis", 5000, 0, 60_000)),
                knobs.seconds("vestibule.clock-tolerance-seconds", 30, 1, 86_400));
    }

    private static Groups groups(Knobs knobs) {
        return new Groups(
                knobs.names("vestibule.required-groups", ""),
                knobs.names("vestibule.admin-groups", "admin"),
                knobs.text("vestibule.mfa-group").orElse("MFA"));
    }

    private static Tokens tokens(Knobs knobs) {
        return Tokens.valueOf(knobs.choice("vestibule.access-tokens", "verified", "bearer", "none")
                .toUpperCase(Locale.ROOT));
    }

    private static Bearer bearer(Knobs knobs) {
        return new Bearer(
                knobs.text("vestibule.token-issuer"),
                knobs.text("vestibule.token-audience"),
                knobs.seconds("vestibule.token-seconds", 900, 60, 3600));
    }

    private static Window window(String backAhead) {
        return new Window(backAhead.charAt(0) - '0', backAhead.charAt(2) - '0');
    }
}
