package org.vestibule.factor;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.vestibule.SendingSettings.Sms;
import org.vestibule.Settings;
import org.vestibule.factor.Destination.Fault;
import org.vestibule.factor.SentCodeDesk.Issued;
import org.vestibule.send.Delivery;
import org.vestibule.send.Message;
import org.vestibule.send.Senders;
import org.vestibule.send.Words;

/**
 * Codes by text message, to a telephone number in the form of E.164.
 *
 * <p>The one file that knows libphonenumber. Only numbers of mobile telephones are taken: the others cost more, or nobody
 * reads there.
 */
@Dependent
public final class SmsFactor extends SentCodeFactor {

    private static final Set<PhoneNumberType> MOBILE =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE, PhoneNumberType.PERSONAL_NUMBER);
    private static final int LONGEST = 40;
    private static final int SHOWN = 2;

    private final Sms settings;
    private final Senders senders;
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Inject
    public SmsFactor(SentCodeDesk desk, Settings settings, Senders senders) {
        super(desk);
        this.settings = settings.sending().sms();
        this.senders = senders;
    }

    @Override
    public String method() {
        return "sms";
    }

    @Override
    public List<String> words() {
        return List.of("otp", "sms");
    }

    @Override
    public String inputType() {
        return "tel";
    }

    /** Without the code of its country a number is understood where only one country is served. */
    @Override
    public Destination destination(String typed) {
        String country = settings.countries().size() == 1
                ? settings.countries().iterator().next()
                : null;
        try {
            return typed.length() > LONGEST ? Destination.not(Fault.MALFORMED) : of(numbers.parse(typed, country));
        } catch (NumberParseException e) {
            return Destination.not(Fault.MALFORMED);
        }
    }

    private Destination of(PhoneNumber number) {
        if (!numbers.isValidNumber(number)) {
            return Destination.not(Fault.MALFORMED);
        }
        boolean served =
                settings.countries().isEmpty() || settings.countries().contains(numbers.getRegionCodeForNumber(number));
        return served && MOBILE.contains(numbers.getNumberType(number))
                ? Destination.of(numbers.format(number, PhoneNumberFormat.E164))
                : Destination.not(Fault.UNSERVED);
    }

    @Override
    String masked(String destination) {
        return "…" + destination.substring(destination.length() - SHOWN);
    }

    @Override
    boolean hasSender() {
        return senders.sms().isPresent();
    }

    @Override
    public OptionalInt budget() {
        return OptionalInt.of(settings.budget());
    }

    @Override
    Delivery carry(String destination, Issued issued, Words words) {
        if (destination(destination).fault().isPresent()) {
            return Delivery.REFUSED;
        }
        String text = words.get("message.sms", issued.code(), words.issuer(), issued.minutes());
        return senders.bySms(Message.sms(issued.at().requestId(), destination, text, issued.code(), words.locale()));
    }
}
