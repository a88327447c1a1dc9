package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Codes that somebody else's program computes from the key that we show. */
interface OathtoolJourney extends Guests {

    @Test
    default void aCodeOfOathtoolIsTaken() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        person.confirm(oathtool(person.phone().key(), person.now())).assertStatus(200);
        person.signInHalfWay()
                .answer(oathtool(person.phone().key(), person.now()))
                .assertSignedIn();
    }

    private static String oathtool(String base32, Instant moment) {
        try {
            Process process = new ProcessBuilder("oathtool", "--totp", "-b", "-N", "@" + moment.getEpochSecond(), "-")
                    .redirectErrorStream(true)
                    .start();
            process.outputWriter().append(base32).append('\n').close();
            String code = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            assertThat(code).matches("[0-9]{6}");
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException("This test needs oathtool: apt-get install oathtool", e);
        }
    }
}
