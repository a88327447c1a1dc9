package org.vestibule.factor;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vestibule.factor.Destination.Fault;
import org.vestibule.factor.SentCodeDesk.Issued;
import org.vestibule.send.CallerAddress;
import org.vestibule.send.Delivery;
import org.vestibule.send.Letter;
import org.vestibule.send.Senders;
import org.vestibule.send.Words;

/** Codes by mail, to an address that the caller types, or that the application knows and proposes. */
@Dependent
public final class EmailFactor extends SentCodeFactor {

    /** The addresses that people have, and no more of what RFC 5321 would allow: nothing that could become a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private static final int LONGEST = 254;

    private final Senders senders;
    private final Optional<CallerAddress> addresses;

    @Inject
    EmailFactor(SentCodeDesk desk, Senders senders, Instance<CallerAddress> addresses) {
        this(desk, senders, addresses.stream().findFirst());
    }

    EmailFactor(SentCodeDesk desk, Senders senders, Optional<CallerAddress> addresses) {
        super(desk);
        this.senders = senders;
        this.addresses = addresses;
    }

    @Override
    public String method() {
        return "email";
    }

    @Override
    public String inputType() {
        return "email";
    }

    @Override
    public Optional<String> suggested(String caller) {
        return addresses.flatMap(known -> known.of(caller));
    }

    @Override
    public Destination destination(String typed) {
        String address = typed.strip();
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
                ? Destination.of(address)
                : Destination.not(Fault.MALFORMED);
    }

    @Override
    String masked(String destination) {
        return destination.charAt(0) + "…" + destination.substring(destination.indexOf('@'));
    }

    @Override
    boolean hasSender() {
        return senders.mail().isPresent();
    }

    @Override
    Delivery carry(String destination, Issued issued, Words words) {
        String subject = words.get("message.email.subject", words.issuer());
        String text = words.get("message.email", issued.code(), words.issuer(), issued.minutes());
        return senders.byMail(new Letter(words, subject, text).to(issued.at().requestId(), destination, issued.code()));
    }
}
