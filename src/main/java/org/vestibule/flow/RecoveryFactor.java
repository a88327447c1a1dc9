package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Holder;
import org.vestibule.factor.Verdict;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;
import org.vestibule.store.RecoveryPass;
import org.vestibule.store.RecoveryPasses;

/**
 * The code of a recovery pass, as an answer to the challenge: it admits nobody, and lets the caller set up anew.
 *
 * <p>Here and not among the other factors, because it is there for a time only. A code has 80 bits, so that a keyed digest is
 * enough of a hash.
 */
@Dependent
public final class RecoveryFactor implements Factor {

    /** The method's name. */
    public static final String METHOD = "recovery";

    private final RecoveryPasses passes;
    private final KeyedDigest digest;
    private final Clock clock;

    @Inject
    public RecoveryFactor(RecoveryPasses passes, Keys keys, @VestibuleTime Clock clock) {
        this.passes = passes;
        this.digest = new KeyedDigest(keys, METHOD);
        this.clock = clock;
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public boolean spare() {
        return true;
    }

    @Override
    public boolean recovers() {
        return true;
    }

    private Optional<RecoveryPass> good(String caller, Instant now) {
        return passes.open(caller, now).filter(pass -> pass.approvedBy().isPresent());
    }

    @Override
    public Optional<Prompt> prompt(Holder holder) {
        return good(holder.caller(), clock.instant()).map(pass -> new Prompt(METHOD, 0));
    }

    /** The digest under which a pass of that id is kept. */
    String digest(String caller, String id, String code) {
        return digest.of(caller, id, code);
    }

    @Override
    public Verdict look(Given given, Instant now) {
        Optional<String> code = RandomCodes.normaliseBackupCode(given.answer());
        Optional<RecoveryPass> pass = good(given.caller(), now);
        if (code.isEmpty()) {
            return new Wrong(Reason.MALFORMED);
        }
        return pass.isPresent() && isOf(pass.get(), code.get())
                ? new Right(() -> passes.spend(pass.get().id(), given.login(), now))
                : new Wrong(Reason.WRONG);
    }

    private boolean isOf(RecoveryPass pass, String code) {
        return digest.all(pass.caller(), pass.id(), code).stream()
                .anyMatch(one -> MessageDigest.isEqual(utf8(one), utf8(pass.digest())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
