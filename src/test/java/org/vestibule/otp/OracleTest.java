package org.vestibule.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.aerogear.security.otp.api.Clock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same codes as two independent authenticators, for random secrets and moments. */
class OracleTest {

    private final Random random = new Random();
    private final Secret secret = Secret.random(new SecureRandom());
    private final long step = random.nextInt(100_000_000);

    @RepeatedTest(50)
    void agreesWithAerogear() {
        Clock clock = new Clock() {
            @Override
            public long getCurrentInterval() {
                return step;
            }
        };
        String expected = new org.jboss.aerogear.security.otp.Totp(secret.base32(), clock).now();

        assertThat(new Totp(TotpParameters.DEFAULT).code(secret, step)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SHA1, 6, 30", "SHA1, 7, 15", "SHA1, 8, 60", "SHA256, 6, 30", "SHA256, 8, 45", "SHA512, 7, 30"})
    void agreesWithOathtoolWhereItIsInstalled(Algorithm algorithm, int digits, int period) throws Exception {
        assumeTrue(oathtoolIsOnThePath(), "oathtool is not on the PATH");
        Totp totp = new Totp(new TotpParameters(algorithm, digits, period));
        String[] expected = oathtool(algorithm, digits, period).split("\n");

        assertThat(expected).hasSize(21);
        for (int i = 0; i < expected.length; i++) {
            assertThat(totp.code(secret, step + i)).isEqualTo(expected[i]);
        }
    }

    private static boolean oathtoolIsOnThePath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> new File(directory, "oathtool").canExecute());
    }

    private String oathtool(Algorithm algorithm, int digits, int period) throws IOException {
        Process process = new ProcessBuilder(
                        "oathtool",
                        "--totp=" + algorithm.uriName().toLowerCase(Locale.ROOT),
                        "--digits=" + digits,
                        "--time-step-size=" + period + "s",
                        "--now=@" + step * period,
                        "--window=20",
                        HexFormat.of().formatHex(secret.bytes()))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
