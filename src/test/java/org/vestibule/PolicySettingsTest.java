package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The knobs of who must, and from where: by default they change nothing. */
class PolicySettingsTest {

    private static Settings read(String name, String value) {
        return Settings.read(asked -> asked.equals(name) ? Optional.of(value) : Optional.empty());
    }

    @Test
    void withoutAnySettingNothingIsDemandedAndNobodyIsSpared() {
        Settings settings = Settings.read(name -> Optional.empty());

        assertThat(settings.policy()).isEqualTo(new PolicySettings(false, Set.of(), Duration.ZERO, 0, Set.of()));
        assertThat(settings.network()).isEqualTo(new NetworkSettings(Set.of(), "X-Forwarded-For"));
    }

    @Test
    void networksAreReadAsTheyAreWritten() {
        assertThat(read("vestibule.skip-networks", " 192.0.2.0/24 , ::1,")
                        .policy()
                        .skipNetworks())
                .containsExactlyInAnyOrder(
                        Network.parse("192.0.2.0/24").orElseThrow(),
                        Network.parse("::1").orElseThrow());
        assertThat(read("vestibule.policy", "shadow").policy().shadow()).isTrue();
        assertThat(read("vestibule.grace-days", "14").policy().grace()).isEqualTo(Duration.ofDays(14));
    }

    @ParameterizedTest
    @CsvSource({
        "vestibule.trusted-proxies, proxy.example",
        "vestibule.trusted-proxies, 10.0.0.1/8",
        "vestibule.trusted-proxies, 10.0.0.0/33",
        "vestibule.proxy-header, X-Real-IP",
        "vestibule.policy, off",
        "vestibule.grace-days, 366",
        "vestibule.grace-days, -1",
        "vestibule.grace-sign-ins, 1001",
        "vestibule.required-paths, /*",
        "vestibule.required-paths, *.pdf",
        "vestibule.skip-networks, office.example",
        "vestibule.skip-networks, 192.0.2.1/24"
    })
    void aBadValueNamesItsSettingAndShowsAGoodOne(String name, String value) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(name + " must be ")
                .hasMessageContaining(", for example \"")
                .hasMessageEndingWith("found \"" + value + "\"");
    }
}
