package org.vestibule.flow;

import java.time.Instant;

/**
 * Something that happened at the doors, for the host's observers, the log and the audit trail; named as the OWASP logging
 * vocabulary does where it has a name.
 *
 * @param type what happened
 * @param caller to whom; empty where nobody is known
 * @param method by which method; empty where none is meant
 * @param at when
 * @param actor the administrator who did it; empty where it was the caller
 * @param reason why: in a word, or in an administrator's words; empty where the type says it all
 * @param seen where it was seen, as far as that is known
 */
public record SecurityEvent(
        Type type, String caller, String method, Instant at, String actor, String reason, Circumstances seen) {

    /** What the caller did and needs no reason, seen wherever the reporter sees it. */
    public SecurityEvent(Type type, String caller, String method, Instant at) {
        this(type, caller, method, at, "", "", Circumstances.UNKNOWN);
    }

    /** The same with a reason. */
    public SecurityEvent because(String why) {
        return new SecurityEvent(type, caller, method, at, actor, why, seen);
    }

    /** The same, done by an administrator and not by the caller. */
    public SecurityEvent by(String administrator) {
        return new SecurityEvent(type, caller, method, at, administrator, reason, seen);
    }

    /** The same, seen in these circumstances. */
    public SecurityEvent in(Circumstances circumstances) {
        return new SecurityEvent(type, caller, method, at, actor, reason, circumstances);
    }

    /** How it ended for who asked. */
    public enum Ending {
        SUCCESS,
        FAILURE,
        REFUSED,
        NOTICE
    }

    /** Whether it is written into the audit trail. */
    public enum Kept {
        /** Each time. */
        ALWAYS,
        /** Of known callers only, and for each of them once a minute: what anybody can cause as often as they like. */
        SPARINGLY,
        /** Not at all: it is in the log, and follows from what is written. */
        NEVER
    }

    /** What can happen. */
    public enum Type {
        ADMITTED("authn_login_success"),
        ADMITTED_AFTER_FAILURES("authn_login_successafterfail"),
        CHALLENGE_SKIPPED("authn_2fa_skip", Ending.NOTICE),
        REJECTED("authn_login_fail_2fa", Ending.FAILURE),
        LOCKED("authn_login_lock", Ending.REFUSED, Kept.SPARINGLY),
        PASSWORD_SUSPECT("authn_2fa_password_suspect", Ending.FAILURE),
        CODE_SENT("authn_2fa_code_sent"),
        CODE_NOT_SENT("authn_2fa_code_not_sent", Ending.FAILURE),
        SENDING_LIMITED("excess_rate_limit_exceeded", Ending.REFUSED, Kept.SPARINGLY),
        CODE_REPLAYED("authn_token_reuse", Ending.FAILURE),
        REFRESH_TOKEN_REPLAYED("authn_token_reuse", Ending.FAILURE),
        ENROLLMENT_STARTED("authn_2fa_enrol_start"),
        ENROLLMENT_CONFIRMED("authn_2fa_enrol_confirm"),
        ENROLLMENT_ABANDONED("authn_2fa_enrol_abandon", Ending.FAILURE, Kept.SPARINGLY),
        ENROLLMENT_REMOVED("authn_2fa_disable"),
        BACKUP_CODE_USED("backup_used"),
        BROWSER_TRUSTED("device_trusted"),
        BROWSER_REVOKED("device_revoked"),
        DEVICE_TOKEN_REUSE("device_token_reuse", Ending.FAILURE),
        PASSWORD_DISAVOWED("authn_2fa_disavowed"),
        BACKUP_CODES_LOW("backup_low", Ending.NOTICE),
        BACKUP_CODES_RENEWED("backup_regenerated"),
        SESSION_CREATED("session_created", Ending.SUCCESS, Kept.NEVER),
        SESSION_RENEWED("session_renewed", Ending.SUCCESS, Kept.NEVER),
        SESSION_EXPIRED("session_expired", Ending.NOTICE, Kept.NEVER),
        SESSION_ENDED("session_ended", Ending.SUCCESS, Kept.NEVER),
        SECRET_UNREADABLE("crypt_decrypt_fail", Ending.FAILURE),
        KEY_ROTATED("key_rotated", Ending.NOTICE),
        CSRF_REFUSED("malicious_csrf", Ending.REFUSED, Kept.SPARINGLY),
        PATH_REFUSED("malicious_path", Ending.REFUSED, Kept.SPARINGLY),
        INPUT_REFUSED("input_validation_fail", Ending.REFUSED, Kept.SPARINGLY),
        NOT_ALLOWED("authz_fail", Ending.REFUSED, Kept.SPARINGLY),
        ENROLLMENT_IMPORTED("authn_2fa_imported"),
        RESET_BY_ADMIN("authn_2fa_reset_by_admin"),
        UNLOCKED_BY_ADMIN("authn_unlock_by_admin"),
        SESSIONS_ENDED_BY_ADMIN("session_ended_by_admin"),
        RECOVERY_ISSUED("recovery_issued"),
        RECOVERY_APPROVED("recovery_approved"),
        RECOVERY_USED("recovery_used");

        private final String code;
        private final Ending ending;
        private final Kept kept;

        Type(String code) {
            this(code, Ending.SUCCESS);
        }

        Type(String code, Ending ending) {
            this(code, ending, Kept.ALWAYS);
        }

        Type(String code, Ending ending, Kept kept) {
            this.code = code;
            this.ending = ending;
            this.kept = kept;
        }

        /** The stable name in logs. */
        public String code() {
            return code;
        }

        /** How it ended for who asked. */
        public Ending ending() {
            return ending;
        }

        /** Whether it is written into the audit trail. */
        public Kept kept() {
            return kept;
        }
    }
}
