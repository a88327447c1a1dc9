package org.vestibule.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.BadSetting;
import org.vestibule.SendingSettings;
import org.vestibule.Settings;
import org.vestibule.send.GatewayServer.Answer;
import org.vestibule.send.GatewayServer.Asked;

/** Gateways that behave as the providers' documentation says, and ones that do not. */
class HttpGatewayTest {

    private static final Message MESSAGE = Message.sms(
            "key-1", "+4915123456712", "012345 is your code for \"Müller & Söhne\".", "012345", Locale.GERMAN);

    private GatewayServer gateway;

    @AfterEach
    void close() {
        if (gateway != null) {
            gateway.close();
        }
    }

    private SmsSender sender(String kind, IntFunction<Answer> answers, String... more) {
        gateway = new GatewayServer(answers);
        return sender(kind, gateway.url() + (kind.equals("webhook") ? "/send" : ""), more);
    }

    private static SmsSender sender(String kind, String url, String... more) {
        return Outlets.sms(settings(kind, url, more)).orElseThrow();
    }

    private static SendingSettings settings(String kind, String url, String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "vestibule.sms.gateway", kind,
                "vestibule.sms.url", url,
                "vestibule.sms.account", "AC123",
                "vestibule.sms.secret", "hush",
                "vestibule.sms.from", "+4915700000000",
                "vestibule.gateway-seconds", "1"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return Settings.read(name -> Optional.ofNullable(values.get(name))).sending();
    }

    private static IntFunction<Answer> always(int status, String body) {
        return number -> Answer.of(status, body);
    }

    /** https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
    @Test
    void twilioIsAskedByAForm() {
        SmsSender sender = sender("twilio", always(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}"));

        assertThat(sender.send(MESSAGE)).isEqualTo(Delivery.ACCEPTED);
        Asked asked = gateway.only();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/2010-04-01/Accounts/AC123/Messages.json");
        assertThat(asked.headers()).containsEntry("Authorization", "Basic QUMxMjM6aHVzaA==");
        assertThat(asked.headers().get("Content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(URLDecoder.decode(asked.body(), StandardCharsets.UTF_8))
                .isEqualTo("To=+4915123456712&From=+4915700000000&Body=" + MESSAGE.text());
    }

    @Test
    void aServiceOfTwilioIsNamedAsSuch() {
        sender("twilio", always(201, "{\"sid\":\"SM1\"}"), "vestibule.sms.from", "MG42")
                .send(MESSAGE);

        assertThat(gateway.only().body()).contains("&MessagingServiceSid=MG42&");
    }

    /** https://developer.vonage.com/en/api/verify.v2#newRequest */
    @Test
    void vonageIsGivenTheCodeAndFindsTheWords() {
        SmsSender sender = sender(
                "vonage", always(202, "{\"request_id\":\"c11236f4\"}"), "vestibule.sms.from", "Müller \"Söhne\"");

        assertThat(sender.send(MESSAGE)).isEqualTo(Delivery.ACCEPTED);
        Asked asked = gateway.only();
        assertThat(asked.path()).isEqualTo("/v2/verify");
        assertThat(asked.headers()).containsEntry("Authorization", "Basic QUMxMjM6aHVzaA==");
        assertThat(asked.body())
                .isEqualTo("{\"brand\":\"Müller \\\"Söhne\\\"\",\"locale\":\"de-de\",\"channel_timeout\":60,"
                        + "\"client_ref\":\"key-1\",\"code\":\"012345\","
                        + "\"workflow\":[{\"channel\":\"sms\",\"to\":\"4915123456712\"}]}");
    }

    @Test
    void aWebhookIsAskedAsTheOperatorSays() {
        SmsSender sender = sender(
                "webhook",
                always(204, ""),
                "vestibule.sms.headers",
                "X-Api-Key: hush\nX-Tenant: 7",
                "vestibule.sms.body",
                "{\"number\":\"{to}\",\"message\":\"{text}\",\"ref\":\"{id}\",\"otp\":\"{code}\"}");

        assertThat(sender.send(MESSAGE)).isEqualTo(Delivery.ACCEPTED);
        Asked asked = gateway.only();
        assertThat(asked.path()).isEqualTo("/send");
        assertThat(asked.headers())
                .containsEntry("X-api-key", "hush")
                .containsEntry("X-tenant", "7")
                .containsEntry("Idempotency-key", "key-1")
                .containsEntry("Content-type", "application/json");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"number\":\"+4915123456712\",\"message\":\"012345 is your code for \\\"Müller & Söhne\\\".\","
                                + "\"ref\":\"key-1\",\"otp\":\"012345\"}");
    }

    @Test
    void aWebhookMayBeAForm() {
        SmsSender sender = sender(
                "webhook",
                always(200, "ok"),
                "vestibule.sms.headers",
                "Content-Type: application/x-www-form-urlencoded",
                "vestibule.sms.body",
                "to={to}&body={text}");

        assertThat(sender.send(MESSAGE)).isEqualTo(Delivery.ACCEPTED);
        assertThat(URLDecoder.decode(gateway.only().body(), StandardCharsets.UTF_8))
                .isEqualTo("to=+4915123456712&body=" + MESSAGE.text());
    }

    @ParameterizedTest
    @CsvSource({
        "twilio, 400, REFUSED",
        "twilio, 401, UNREACHABLE",
        "twilio, 404, UNREACHABLE",
        "vonage, 422, REFUSED",
        "vonage, 402, UNREACHABLE",
        "vonage, 409, UNREACHABLE",
        "webhook, 400, REFUSED",
        "webhook, 403, UNREACHABLE",
        "webhook, 302, UNREACHABLE"
    })
    void aNoIsANoAndNotAskedAgain(String kind, int status, Delivery delivery) {
        SmsSender sender = sender(kind, always(status, "{\"code\":21211,\"message\":\"+4915123456712 is not valid\"}"));

        assertThat(sender.send(MESSAGE)).isEqualTo(delivery);
        assertThat(gateway.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twilio", "vonage", "webhook"})
    void aBusyGatewayIsAskedOnceMore(String kind) {
        for (int status : new int[] {429, 503}) {
            SmsSender sender = sender(
                    kind,
                    number -> number == 0 ? Answer.of(status, "") : Answer.of(kind.equals("vonage") ? 202 : 201, BOTH));

            assertThat(sender.send(MESSAGE)).isEqualTo(Delivery.ACCEPTED);
            assertThat(gateway.asked()).hasSize(2);
            gateway.close();
        }
    }

    private static final String BOTH = "{\"sid\":\"SM1\",\"request_id\":\"c1\"}";

    /** Whether the first one was sent nobody knows: only a gateway that knows the key again may be asked again. */
    @ParameterizedTest
    @CsvSource({"twilio, 1", "vonage, 1", "webhook, 2"})
    void whatMayHaveBeenSentIsNotSentTwice(String kind, int requests) {
        assertThat(sender(kind, always(500, "")).send(MESSAGE)).isEqualTo(Delivery.UNREACHABLE);
        assertThat(gateway.asked()).hasSize(requests);
        assertThat(gateway.asked())
                .extracting(Asked::body)
                .containsOnly(gateway.asked().get(0).body());
    }

    @ParameterizedTest
    @CsvSource({"3000, 0", "0, 3000"})
    void aSlowGatewayIsGivenUp(int delay, int dribble) {
        SmsSender sender = sender("twilio", number -> new Answer(201, BOTH, delay, dribble));
        long start = System.nanoTime();

        assertThat(sender.send(MESSAGE)).isEqualTo(Delivery.UNREACHABLE);
        assertThat(System.nanoTime() - start).isBetween(900_000_000L, 2_500_000_000L);
        assertThat(gateway.asked()).hasSize(1);
    }

    @Test
    void aGatewayThatIsNotThereIsUnreachable() {
        sender("twilio", always(201, BOTH));
        String url = gateway.url();
        gateway.close();

        assertThat(sender("twilio", url).send(MESSAGE)).isEqualTo(Delivery.UNREACHABLE);
    }

    /** A proxy's page with a friendly status is no answer of the gateway's. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Please sign in to the network</html>", "{", "{\"sid", "\0\0"})
    void anAnswerThatIsNotTheGatewaysIsNoYes(String body) {
        for (String kind : new String[] {"twilio", "vonage"}) {
            for (int status : new int[] {200, 201, 202}) {
                assertThat(sender(kind, always(status, body)).send(MESSAGE)).isEqualTo(Delivery.UNREACHABLE);
                gateway.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "twilio, vestibule.sms.account",
        "twilio, vestibule.sms.secret",
        "vonage, vestibule.sms.from",
        "webhook, vestibule.sms.url"
    })
    void whatIsHalfSetIsNoSenderAndSaysWhatIsMissing(String kind, String missing) {
        SendingSettings settings = settings(kind, "https://sms.example/", missing, "");

        assertThat(Outlets.sms(settings)).isEmpty();
        assertThat(Outlets.lacking(settings.sms())).containsExactly(missing);
    }

    @Test
    void headersThatCannotBeReadStopTheDeploymentWithoutShowingThem() {
        SendingSettings settings = settings("webhook", "https://sms.example/", "vestibule.sms.headers", "hush");

        assertThatThrownBy(() -> Outlets.sms(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("vestibule.sms.headers: ")
                .hasMessageNotContaining("hush");
    }
}
