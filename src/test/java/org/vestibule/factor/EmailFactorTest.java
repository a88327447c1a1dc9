package org.vestibule.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.factor.Destination.Fault;
import org.vestibule.send.Senders;

class EmailFactorTest extends SentCodeFactorContract {

    @Override
    SentCodeFactor factor(Senders senders, Map<String, String> settings) {
        return new EmailFactor(
                bench.desk(settings), senders, Optional.of(caller -> Optional.of(caller + "@known.example")));
    }

    @Override
    String typed(String caller) {
        return " " + kept(caller) + " ";
    }

    @Override
    String kept(String caller) {
        return caller + ".smith+codes@mail.example.org";
    }

    @Override
    String masked(String caller) {
        return caller.charAt(0) + "…@mail.example.org";
    }

    @Test
    void theMailIsWrittenTwiceAndItsSubjectTellsNoCode() {
        enroll("alice");
        String code = rightAnswer("alice");

        assertThat(pouch.last().subject()).isEqualTo("Your code for Example");
        assertThat(pouch.last().html()).contains(code, "<html lang=\"en\">", "Your code for Example");
    }

    @Test
    void anAddressThatIsKnownIsProposed() {
        assertThat(factor().suggested("alice")).contains("alice@known.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@example.org",
                "alice@",
                "alice@example",
                "alice@@example.org",
                "alice@example..org",
                "alice@-example.org",
                "a b@example.org",
                "alice@example.org\r\nBcc: mallory@example.org",
                "alice@example.org,mallory@example.org",
                "\"alice\"@example.org",
                "<alice@example.org>",
                "älice@example.org"
            })
    void whatIsNoAddressIsMalformed(String typed) {
        assertThat(factor().destination(typed).fault()).contains(Fault.MALFORMED);
    }

    @Test
    void anAddressThatIsTooLongIsMalformed() {
        String label = "a".repeat(60) + ".";

        assertThat(factor().destination("alice@" + label.repeat(5) + "org").fault())
                .contains(Fault.MALFORMED);
    }
}
