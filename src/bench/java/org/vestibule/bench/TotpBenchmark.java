package org.vestibule.bench;

import com.bastiaanjansen.otp.TOTPGenerator;
import com.warrenstrange.googleauth.GoogleAuthenticator;
import com.warrenstrange.googleauth.GoogleAuthenticatorConfig;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.DefaultCodeVerifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.vestibule.otp.Algorithm;
import org.vestibule.otp.Secret;
import org.vestibule.otp.Totp;
import org.vestibule.otp.TotpParameters;

/** A wrong code looked for in three steps: the floor, ours, and what other libraries make of it. */
@State(Scope.Thread)
public class TotpBenchmark {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String BASE32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final long STEP = 59_000_000L;
    private static final String WRONG = "000000";

    private Mac mac;
    private Totp totp;
    private Totp totp256;
    private Totp totp512;
    private Secret secret;
    private org.jboss.aerogear.security.otp.Totp aerogear;
    private DefaultCodeVerifier samstevens;
    private GoogleAuthenticator googleauth;
    private TOTPGenerator otpJava;

    @Setup
    public void prepare() throws GeneralSecurityException {
        mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(KEY, "HmacSHA1"));
        totp = new Totp(new TotpParameters(Algorithm.SHA1, 6, 30));
        totp256 = new Totp(new TotpParameters(Algorithm.SHA256, 6, 30));
        totp512 = new Totp(new TotpParameters(Algorithm.SHA512, 6, 30));
        secret = Secret.of(KEY);
        aerogear = new org.jboss.aerogear.security.otp.Totp(BASE32);
        samstevens = new DefaultCodeVerifier(new DefaultCodeGenerator(), () -> STEP * 30);
        googleauth = new GoogleAuthenticator(new GoogleAuthenticatorConfig.GoogleAuthenticatorConfigBuilder()
                .setWindowSize(3)
                .build());
        otpJava = new TOTPGenerator.Builder(BASE32.getBytes(StandardCharsets.US_ASCII)).build();
    }

    /** One Mac that is never set up again, three hashes, three comparisons: nobody can do with less. */
    @Benchmark
    public boolean floor() {
        boolean matched = false;
        for (long step = STEP - 1; step <= STEP + 1; step++) {
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            matched |= MessageDigest.isEqual(hash, KEY);
        }
        return matched;
    }

    @Benchmark
    public OptionalLong vestibule() {
        return totp.match(secret, WRONG, STEP - 1, STEP + 1);
    }

    @Benchmark
    public OptionalLong vestibuleSha256() {
        return totp256.match(secret, WRONG, STEP - 1, STEP + 1);
    }

    @Benchmark
    public OptionalLong vestibuleSha512() {
        return totp512.match(secret, WRONG, STEP - 1, STEP + 1);
    }

    /** Looks at two steps only. */
    @Benchmark
    public boolean aerogear() {
        return aerogear.verify(WRONG);
    }

    @Benchmark
    public boolean samstevens() {
        return samstevens.isValidCode(BASE32, WRONG);
    }

    @Benchmark
    public boolean googleauth() {
        return googleauth.authorize(BASE32, 1, STEP * 30_000);
    }

    @Benchmark
    public boolean otpJava() {
        return otpJava.verify(WRONG, 1);
    }
}
