package org.vestibule.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever sends, and however they fail. */
class SendersTest {

    private static final Message MESSAGE = Message.sms("k", "+4915123456712", "text", "012345", Locale.ENGLISH);

    @Test
    void whereNobodySendsNothingIsReached() {
        assertThat(Senders.NONE.bySms(MESSAGE)).isEqualTo(Delivery.UNREACHABLE);
        assertThat(Senders.NONE.byMail(MESSAGE)).isEqualTo(Delivery.UNREACHABLE);
    }

    @Test
    void aSenderThatThrowsIsOutOfReach() {
        Senders senders = new Senders(
                Optional.of(message -> {
                    throw new IllegalStateException(message.to());
                }),
                Optional.empty());

        assertThat(senders.bySms(MESSAGE)).isEqualTo(Delivery.UNREACHABLE);
    }
}
