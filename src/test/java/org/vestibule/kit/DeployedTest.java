package org.vestibule.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeployedTest {

    private static Deployed deployed(String... lines) {
        return Deployed.parse(String.join("\n", lines));
    }

    @Test
    void everyKindOfPatternIsAskedWhereItsServletAnswersAndWhereNothingIs() {
        assertThat(deployed("pattern /account", "pattern /api/*", "pattern ").paths())
                .containsExactlyInAnyOrder("/account", "/api", "/api/", "/api/crawl/nowhere", "/", "/crawl/nowhere");
        assertThat(deployed("pattern /*").paths()).containsExactlyInAnyOrder("/", "/crawl/nowhere");
        assertThat(deployed("pattern /").paths()).containsExactlyInAnyOrder("/", "/crawl/nowhere");
    }

    @Test
    void everyFileIsAskedAndAPageUnderAllItsExtensions() {
        assertThat(deployed("pattern *.xhtml", "pattern *.jsf", "file /a b/", "file /a b/desk.xhtml", "file /logo.png")
                        .paths())
                .containsExactlyInAnyOrder(
                        "/a b/",
                        "/a b/desk.xhtml",
                        "/a b/desk.jsf",
                        "/logo.png",
                        "/crawl/nowhere",
                        "/crawl/nowhere.xhtml",
                        "/crawl/nowhere.jsf");
    }

    @Test
    void vestibulesOwnAddressesAreNotAsked() {
        Deployed deployed = deployed("room /2fa/challenge", "room /2fa", "room /2fa/setup");

        assertThat(deployed.paths()).containsExactly("/crawl/nowhere");
        assertThat(deployed.room()).isEqualTo("/2fa");
    }

    @Test
    void anApplicationWithoutVestibuleIsNotCrawled() {
        assertThatThrownBy(() -> deployed("pattern /account").room())
                .hasMessage("Vestibule is not in the application, or is switched off");
    }
}
