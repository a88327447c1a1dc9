package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The knobs of trusted browsers and of links in mails. */
class BrowserSettingsTest {

    private static Settings read(String name, String value) {
        return Settings.read(asked -> asked.equals(name) ? Optional.of(value) : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "31", "always"})
    void moreDaysThanThirtyStopTheDeployment(String days) {
        assertThatThrownBy(() -> read("vestibule.trusted-browsers", days))
                .hasMessageStartingWith("vestibule.trusted-browsers must be a whole number from 0 to 30");
    }

    @Test
    void noBrowserIsTrustedByDefaultAndNoMailHasALink() {
        BrowserSettings browsers = Settings.read(name -> Optional.empty()).browsers();

        assertThat(browsers.trustsAny()).isFalse();
        assertThat(browsers.publicUrl()).isEmpty();
        assertThat(read("vestibule.trusted-browsers", "30").browsers().trusted())
                .isEqualTo(Duration.ofDays(30));
        assertThat(read("vestibule.public-url", "https://app.example/shop/")
                        .browsers()
                        .publicUrl())
                .contains("https://app.example/shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.example", "ftp://app.example", "https://app.example/?a=b", "https://app.example/#a"})
    void anAddressThatNoLinkCanBeginWithStopsTheDeployment(String url) {
        assertThatThrownBy(() -> read("vestibule.public-url", url)).hasMessageStartingWith("vestibule.public-url: ");
    }
}
