package org.vestibule.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.factor.Destination.Fault;
import org.vestibule.send.Senders;

class SmsFactorTest extends SentCodeFactorContract {

    @Override
    SentCodeFactor factor(Senders senders, Map<String, String> settings) {
        return new SmsFactor(bench.desk(settings), Bench.settings(settings), senders);
    }

    @Override
    String typed(String caller) {
        return caller.equals("alice") ? "+49 151 2345-6712" : "+49 (0)151 2345 6734";
    }

    @Override
    String kept(String caller) {
        return caller.equals("alice") ? "+4915123456712" : "+4915123456734";
    }

    @Override
    String masked(String caller) {
        return caller.equals("alice") ? "…12" : "…34";
    }

    private Optional<Fault> fault(String typed, String countries) {
        return factor(pouch.senders(), Map.of("vestibule.sms.countries", countries))
                .destination(typed)
                .fault();
    }

    @ParameterizedTest
    @CsvSource({
        "+49 151 23456789, +4915123456789",
        "+44 7911 123456, +447911123456",
        "+1 (201) 555-0123, +12015550123",
        "+43 664 1234567, +436641234567",
        "0049 151 23456789, ",
        "0151 23456789, "
    })
    void aNumberIsKeptInOneForm(String typed, String kept) {
        assertThat(factor().destination(typed).value()).isEqualTo(kept == null ? "" : kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "12345",
                "+49",
                "+49 151",
                "+999 123456789",
                "mailto:a@b.example",
                "+49151234567890123"
            })
    void whatIsNoNumberIsMalformed(String typed) {
        assertThat(fault(typed, "")).contains(Fault.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 900 1234567", "+49 800 1234567", "+44 9012345678", "+49 30 123456"})
    void whatCostsMoreOrIsNoMobileTelephoneIsNotServed(String typed) {
        assertThat(fault(typed, "")).contains(Fault.UNSERVED);
    }

    @ParameterizedTest
    @CsvSource({"+49 151 23456789, true", "+43 664 1234567, true", "+44 7911 123456, false", "+1 201 555 0123, false"})
    void onlyTheCountriesOfTheListAreServed(String typed, boolean served) {
        assertThat(fault(typed, "DE,AT").isEmpty()).isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({"0151 23456789, +4915123456789", "0049 151 23456789, +4915123456789", "+49 151 23456789, +4915123456789"
    })
    void whereOneCountryIsServedItsCodeMayBeLeftOut(String typed, String kept) {
        assertThat(factor(pouch.senders(), Map.of("vestibule.sms.countries", "DE"))
                        .destination(typed)
                        .value())
                .isEqualTo(kept);
    }
}
