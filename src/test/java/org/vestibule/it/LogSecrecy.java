package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the server wrote down while all the others were there: what happened, and no secret. */
interface LogSecrecy extends Guests {

    /** Six digits may stand anywhere, as part of a time for example; after such a word they are a code. */
    Pattern SOMEBODYS_CODE = Pattern.compile("(?i)(?:code|totp|pin|answer|typed)\\W{0,4}([0-9]{6})(?![0-9])");

    @Test
    @Order(Integer.MAX_VALUE)
    default void nothingSecretStandsInTheLog() {
        assertNothingSecretIn(ServerLog.text());
        assertThat(Seen.destinations()).isNotEmpty().noneMatch(ServerLog.text()::contains);
    }

    static void assertNothingSecretIn(String log) {
        assertThat(log).contains("authn_login_success").doesNotContain("otpauth:", "secret=");
        assertThat(Seen.secrets()).isNotEmpty().noneMatch(log::contains);
        assertThat(Seen.tokens()).noneMatch(log::contains);
        assertThat(Seen.backupCodes()).isNotEmpty().noneMatch(code -> contains(log, code));
        assertThat(SOMEBODYS_CODE.matcher(log).results().map(LogSecrecy::code))
                .doesNotContainAnyElementsOf(Seen.codes());
    }

    private static boolean contains(String log, String backupCode) {
        String bare = backupCode.replace("-", "");
        return log.contains(backupCode) || log.contains(bare) || log.contains(bare.toLowerCase(Locale.ROOT));
    }

    private static String code(MatchResult result) {
        return result.group(1);
    }
}
