package org.vestibule.flow;

import java.time.Instant;

/**
 * Something that happened at the doors, for the host's observers and the log; named as the OWASP logging vocabulary does
 * where it has a name.
 *
 * @param type what happened
 * @param caller to whom
 * @param method by which method; empty where none is meant
 * @param at when
 */
public record SecurityEvent(Type type, String caller, String method, Instant at) {

    /** What can happen. */
    public enum Type {
        ADMITTED("authn_login_success"),
        REJECTED("authn_login_fail_2fa"),
        LOCKED("authn_login_lock"),
        PASSWORD_SUSPECT("authn_2fa_password_suspect"),
        CODE_SENT("authn_2fa_code_sent"),
        CODE_NOT_SENT("authn_2fa_code_not_sent"),
        SENDING_LIMITED("excess_rate_limit_exceeded"),
        CODE_REPLAYED("authn_token_reuse"),
        REFRESH_TOKEN_REPLAYED("authn_token_reuse"),
        ENROLLMENT_STARTED("authn_2fa_enrol_start"),
        ENROLLMENT_CONFIRMED("authn_2fa_enrol_confirm"),
        ENROLLMENT_REMOVED("authn_2fa_disable"),
        BACKUP_CODE_USED("backup_used"),
        BACKUP_CODES_LOW("backup_low"),
        BACKUP_CODES_RENEWED("backup_regenerated"),
        BROWSER_TRUSTED("device_trusted"),
        BROWSER_REVOKED("device_revoked"),
        DEVICE_TOKEN_REUSE("device_token_reuse"),
        PASSWORD_DISAVOWED("authn_2fa_disavowed");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** The stable name in logs. */
        public String code() {
            return code;
        }
    }
}
