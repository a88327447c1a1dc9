package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every knob has a default, and a bad value names its knob. */
class SettingsTest {

    private static Settings read(String name, String value) {
        return Settings.read(asked -> asked.equals(name) ? Optional.of(value) : Optional.empty());
    }

    @Test
    void withoutAnySettingTheDefaultsAreTheSafeOnes() {
        Settings settings = Settings.read(name -> Optional.empty());

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.prefix()).isEqualTo("/2fa");
        assertThat(settings.issuer()).isEmpty();
        assertThat(settings.dataSource()).isEqualTo("java:comp/DefaultDataSource");
        assertThat(settings.createSchema()).isTrue();
        assertThat(settings.keys().value()).isEmpty();
        assertThat(settings.keysFile()).isEmpty();
        assertThat(settings.totp()).isEqualTo(new Settings.Totp("SHA1", 6, 30));
        assertThat(settings.window()).isEqualTo(new Settings.Window(1, 1));
        assertThat(settings.authenticators()).isEqualTo(5);
        assertThat(settings.backupCodeCost()).isEqualTo(10);
        assertThat(settings.groups().required()).isEmpty();
        assertThat(settings.groups().admin()).containsExactly("admin");
        assertThat(settings.publicPaths()).isEmpty();
        assertThat(settings.logoutPath()).isEqualTo("/logout");
        assertThat(settings.rotateSessionId()).isTrue();
        assertThat(settings.origins()).isEmpty();
    }

    @Test
    void theDefaultTimesAreThoseOfTheDesign() {
        Settings settings = Settings.read(name -> Optional.empty());

        assertThat(settings.times().halfWay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.times().setup()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.times().fresh()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.times().idle()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.times().life()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.times().epochCache()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.times().clockTolerance()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aBlankValueIsNone() {
        assertThat(read("vestibule.prefix", "  ").prefix()).isEqualTo("/2fa");
        assertThat(read("vestibule.issuer", "").issuer()).isEmpty();
        assertThat(read("vestibule.enabled", "").enabled()).isTrue();
    }

    @Test
    void aValueIsTakenWithoutTheBlanksAroundIt() {
        assertThat(read("vestibule.prefix", " /two-factor ").prefix()).isEqualTo("/two-factor");
        assertThat(read("vestibule.prefix", "/a/b").prefix()).isEqualTo("/a/b");
        assertThat(read("vestibule.enabled", "false").enabled()).isFalse();
        assertThat(read("vestibule.schema", "none").createSchema()).isFalse();
        assertThat(read("vestibule.totp.window", "1/0").window()).isEqualTo(new Settings.Window(1, 0));
        assertThat(read("vestibule.totp.digits", "8").totp().digits()).isEqualTo(8);
        assertThat(read("vestibule.required-groups", " admin , auditor,")
                        .groups()
                        .required())
                .containsExactlyInAnyOrder("admin", "auditor");
        assertThat(read("vestibule.admin-groups", "staff, boss").groups().admin())
                .containsExactlyInAnyOrder("staff", "boss");
        assertThat(read("vestibule.public-paths", "/login,/css/*").publicPaths())
                .containsExactlyInAnyOrder("/login", "/css/*");
        assertThat(read("vestibule.origins", "https://app.example, http://localhost:5173,http://[::1]:5173,")
                        .origins())
                .containsExactlyInAnyOrder("https://app.example", "http://localhost:5173", "http://[::1]:5173");
    }

    @ParameterizedTest
    @CsvSource({
        "vestibule.enabled, yes",
        "vestibule.enabled, FALSE",
        "vestibule.prefix, 2fa",
        "vestibule.prefix, /",
        "vestibule.prefix, /2fa/",
        "vestibule.prefix, //2fa",
        "vestibule.prefix, /2fa/../admin",
        "vestibule.prefix, /2fa/*",
        "vestibule.prefix, /zwei%66a",
        "vestibule.schema, update",
        "vestibule.totp.algorithm, MD5",
        "vestibule.totp.algorithm, sha1",
        "vestibule.totp.digits, 5",
        "vestibule.totp.digits, 9",
        "vestibule.totp.digits, six",
        "vestibule.totp.digits, +6",
        "vestibule.totp.digits, 9999999999",
        "vestibule.totp.period-seconds, 14",
        "vestibule.totp.period-seconds, 61",
        "vestibule.totp.window, 2/2",
        "vestibule.totp.window, 1",
        "vestibule.authenticators, 0",
        "vestibule.authenticators, 11",
        "vestibule.backup-codes.cost, 7",
        "vestibule.backup-codes.cost, 15",
        "vestibule.half-way-seconds, 29",
        "vestibule.half-way-seconds, 901",
        "vestibule.setup-seconds, 59",
        "vestibule.setup-seconds, 3601",
        "vestibule.fresh-seconds, -1",
        "vestibule.fresh-seconds, 3601",
        "vestibule.pass-idle-seconds, 59",
        "vestibule.pass-idle-seconds, 86401",
        "vestibule.pass-life-seconds, 299",
        "vestibule.pass-life-seconds, 2592001",
        "vestibule.epoch-cache-millis, 60001",
        "vestibule.clock-tolerance-seconds, 0",
        "vestibule.public-paths, /",
        "vestibule.public-paths, /*",
        "vestibule.public-paths, *",
        "vestibule.public-paths, *.css",
        "vestibule.public-paths, /css*",
        "vestibule.public-paths, /a/*/b",
        "vestibule.public-paths, /a/../b",
        "vestibule.public-paths, /a;b",
        "vestibule.public-paths, //a",
        "vestibule.logout-path, logout",
        "vestibule.logout-path, /*",
        "vestibule.forbidden-methods, totp",
        "vestibule.sent-codes.digits, 3",
        "vestibule.sent-codes.digits, 9",
        "vestibule.sent-codes.seconds, 59",
        "vestibule.sent-codes.seconds, 901",
        "vestibule.sent-codes.resend-seconds, 29",
        "vestibule.sent-codes.per-hour, 0",
        "vestibule.sent-codes.per-day, 51",
        "vestibule.sent-codes.per-address-hour, 10001",
        "vestibule.gateway-seconds, 0",
        "vestibule.sms.gateway, Twilio",
        "vestibule.sms.countries, Germany",
        "vestibule.sms.countries, de",
        "vestibule.sms.budget-per-hour, 0",
        "vestibule.mail.port, 65536",
        "vestibule.mail.security, ssl",
        "vestibule.rotate-session-id, 1",
        "vestibule.origins, *",
        "vestibule.origins, null",
        "vestibule.origins, app.example",
        "vestibule.origins, //app.example",
        "vestibule.origins, https://app.example/",
        "vestibule.origins, https://app.example/spa",
        "vestibule.origins, https://*.app.example",
        "vestibule.origins, https://App.example",
        "vestibule.origins, HTTPS://app.example",
        "vestibule.origins, https://app.example:443",
        "vestibule.origins, http://app.example:80",
        "vestibule.origins, https://app.example:0",
        "vestibule.origins, https://me@app.example",
        "vestibule.origins, https://app.example?x",
        "vestibule.origins, file://"
    })
    void aBadValueNamesItsSettingAndShowsAGoodOne(String name, String value) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(name + " must be ")
                .hasMessageContaining(", for example \"")
                .hasMessageEndingWith("found \"" + value + "\"");
    }

    @Test
    void theSentenceTellsWhatIsAccepted() {
        assertThatThrownBy(() -> read("vestibule.totp.digits", "5"))
                .hasMessage("vestibule.totp.digits must be a whole number from 6 to 8, for example \"6\"; found \"5\"");
        assertThatThrownBy(() -> read("vestibule.schema", "update"))
                .hasMessage("vestibule.schema must be one of create, none, for example \"create\"; found \"update\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sms.example", "ftp://sms.example", "https://me:hush@sms.example/", "https://sms.example/a b"})
    void anAddressThatIsNoneStopsTheDeploymentWithoutBeingShown(String url) {
        assertThatThrownBy(() -> read("vestibule.sms.url", url))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("vestibule.sms.url: ")
                .hasMessageNotContaining("hush");
    }

    @Test
    void theDefaultsOfSentCodesAreThoseOfTheDesign() {
        SendingSettings sending = Settings.read(name -> Optional.empty()).sending();

        assertThat(sending.digits()).isEqualTo(6);
        assertThat(sending.tries()).isEqualTo(5);
        assertThat(sending.life()).isEqualTo(Duration.ofMinutes(5));
        assertThat(sending.cooldown()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sending.perHour()).isEqualTo(5);
        assertThat(sending.perDay()).isEqualTo(10);
        assertThat(sending.perAddressHour()).isEqualTo(20);
        assertThat(sending.sms().gateway()).isEqualTo(SendingSettings.Gateway.NONE);
        assertThat(sending.forbidden()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vestibule.sms.secret", "vestibule.sms.headers", "vestibule.mail.password"})
    void noSecretOfAGatewayIsPrinted(String name) {
        assertThat(read(name, "X: hush").toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k1:secret", "anything"})
    void noKeyIsPrinted(String keys) {
        assertThat(read("vestibule.keys", keys).toString()).doesNotContain(keys, "secret");
        assertThat(read("vestibule.keys", keys).keys().value()).isEqualTo(keys);
    }

    @Test
    void theHostsParameterServesWhereNothingElseHasAValue() {
        Map<String, String> webXml = Map.of("vestibule.test.only-here", "from web.xml");

        assertThat(Configuration.of(webXml::get).apply("vestibule.test.only-here"))
                .contains("from web.xml");
        assertThat(Configuration.of(webXml::get).apply("vestibule.test.nowhere"))
                .isEmpty();
    }

    @Test
    void aSystemPropertyGoesBeforeTheHostsParameter() {
        System.setProperty("vestibule.test.both", "from outside");
        try {
            assertThat(Configuration.of(name -> "from web.xml").apply("vestibule.test.both"))
                    .contains("from outside");
        } finally {
            System.clearProperty("vestibule.test.both");
        }
    }
}
