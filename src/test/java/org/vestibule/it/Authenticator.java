package org.vestibule.it;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.aerogear.security.otp.api.Base32;

/** A caller's phone: knows a key, and shows the code of a moment. None of the product's own code is in it. */
record Authenticator(String base32) {

    private static final int PERIOD = 30;

    String codeAt(Instant moment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(base32), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(moment.getEpochSecond() / PERIOD)
                    .array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException | Base32.DecodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At which steps around a moment the phone shows this code. */
    List<Integer> stepsFrom(Instant moment, String code, int around) {
        return IntStream.rangeClosed(-around, around)
                .filter(step -> codeAt(moment.plusSeconds((long) step * PERIOD)).equals(code))
                .boxed()
                .toList();
    }
}
