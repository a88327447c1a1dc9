package org.vestibule.flow;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vestibule.Settings;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.Factors;
import org.vestibule.factor.SentCodeDesk;
import org.vestibule.factor.SmsFactor;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Sending.Order;
import org.vestibule.otp.RandomCodes;
import org.vestibule.send.EnglishWords;
import org.vestibule.send.Pouch;
import org.vestibule.store.CodeHasher;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Keys;
import org.vestibule.store.SecretCipher;
import org.vestibule.store.Stores;
import org.vestibule.store.TestKeys;

/** A node whose callers have codes sent to them, and a pouch with what was sent. */
final class PostOffice {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    final Pouch pouch = new Pouch();
    final Node node;
    final Sending sending;
    private final SmsFactor sms;
    private String address = "203.0.113.9";

    PostOffice(Stores stores, Clock clock, Map<String, String> values) {
        Settings settings = Settings.read(name -> Optional.ofNullable(values.get(name)));
        Keys keys = TestKeys.ring("k1");
        RandomCodes random = new RandomCodes(new SecureRandom());
        SentCodeDesk desk = new SentCodeDesk(
                settings, stores.enrollments(), stores.sentCodes(), new SecretCipher(keys, random), keys, random);
        sms = new SmsFactor(desk, settings, pouch.senders());
        BackupCodeFactor codes = new BackupCodeFactor(stores.codes(), new CodeHasher(4), keys, random);
        node = new Node(stores, clock, values, sms, codes);
        SendingBrake brake = new SendingBrake(settings, stores.attempts(), keys);
        SharedTime time = new SharedTime(settings, clock, stores.clock());
        sending = new Sending(
                settings,
                new Factors(List.of(sms, codes), node.stores.enrollments()),
                node.challenge,
                brake,
                time,
                node.reporter);
    }

    /** A telephone number that nobody had before. */
    static String number() {
        return "+4915123" + (400_000 + NUMBERS.incrementAndGet());
    }

    void from(String other) {
        address = other;
    }

    Order order() {
        return new Order(address, new EnglishWords());
    }

    /** The code in the last message. */
    String code() {
        return pouch.last().code();
    }

    Sending.Result begin(String caller, String number) {
        return sending.send(node.setup.begin(caller, sms, sms.destination(number)), order());
    }

    void enroll(String caller, String number) {
        Enrollment pending = node.setup.begin(caller, sms, sms.destination(number));
        sending.send(pending, order());
        node.confirm(pending, code());
        if (sms.enrollment(caller).isEmpty()) {
            throw new AssertionError("not enrolled");
        }
    }

    Sending.Result send(Asked asked) {
        return sending.send(asked, "sms", order());
    }

    Outcome answer(Asked asked, String code) {
        return node.challenge.answer(asked, "sms", code);
    }
}
