package org.vestibule.factor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.CodeHasher;
import org.vestibule.store.Codes;
import org.vestibule.store.Codes.Code;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;

/**
 * Ten codes on paper for when the device is lost, each good for one sign-in (NIST SP 800-63B, look-up secrets).
 *
 * <p>A keyed selector finds the one row that a code could be, so that a check costs one bcrypt whether it hits or misses.
 */
@Dependent
public final class BackupCodeFactor implements Factor {

    /** The method's name. */
    public static final String METHOD = "backup-code";

    private static final int SET = 10;

    /** Well formed and nobody's: stands in for what is malformed, so that it costs the same. */
    private static final String NO_CODE = "0000000000000000";

    private final Codes codes;
    private final CodeHasher hasher;
    private final KeyedDigest selector;
    private final RandomCodes random;

    @Inject
    public BackupCodeFactor(Codes codes, CodeHasher hasher, Keys keys, RandomCodes random) {
        this.codes = codes;
        this.hasher = hasher;
        this.selector = new KeyedDigest(keys, METHOD);
        this.random = random;
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public boolean spare() {
        return true;
    }

    /** How many codes the caller has left. */
    public int left(String caller) {
        return codes.left(caller, METHOD);
    }

    @Override
    public Optional<Prompt> prompt(Holder holder) {
        return left(holder.caller()) > 0 ? Optional.of(new Prompt(METHOD, 0)) : Optional.empty();
    }

    @Override
    public Verdict look(Given given, Instant now) {
        String caller = given.caller();
        Optional<String> code = RandomCodes.normaliseBackupCode(given.answer());
        Optional<Code> row = find(caller, code.orElse(NO_CODE));
        if (hasher.matches(code.orElse(NO_CODE), row.map(Code::hash))) {
            return new Right(() -> codes.spend(caller, METHOD, row.get().selector()));
        }
        return new Wrong(code.isPresent() ? Reason.WRONG : Reason.MALFORMED);
    }

    private Optional<Code> find(String caller, String code) {
        return codes.find(caller, METHOD, selector.all(caller, code)).stream().findFirst();
    }

    /** Codes as they are shown, once, and the same codes as they are stored. */
    public record NewSet(List<String> shown, List<Code> stored) {
        @Override
        public String toString() {
            return "NewSet";
        }
    }

    /** Makes a new set of codes; slow, because each is hashed, so it is made before a transaction begins. */
    public NewSet make(String caller) {
        List<String> made = Stream.generate(random::backupCode).limit(SET).toList();
        List<Code> stored = new ArrayList<>();
        for (String code : made) {
            stored.add(new Code(selector.of(caller, code), hasher.hash(code)));
        }
        return new NewSet(made.stream().map(RandomCodes::grouped).toList(), stored);
    }

    /** Puts a new set in the place of the old one, in the surrounding transaction. */
    public void replace(String caller, NewSet set) {
        codes.replace(caller, METHOD, set.stored());
    }

    /** Takes all codes away, in the surrounding transaction. */
    public void removeAll(String caller) {
        codes.replace(caller, METHOD, List.of());
    }
}
