package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeHasherTest {

    private final CodeHasher hasher = new CodeHasher(8);

    @Test
    void aHashIsItsCodesAndNoOthers() {
        Optional<String> hash = Optional.of(hasher.hash("ABCDEFGH01234567"));

        assertThat(hasher.matches("ABCDEFGH01234567", hash)).isTrue();
        assertThat(hasher.matches("ABCDEFGH01234568", hash)).isFalse();
        assertThat(hasher.matches("", hash)).isFalse();
    }

    @Test
    void aHashIsSaltedCostsWhatWasSetAndHidesItsCode() {
        assertThat(hasher.hash("ABCDEFGH01234567"))
                .startsWith("$2a$08$")
                .doesNotContain("ABCDEFGH")
                .isNotEqualTo(hasher.hash("ABCDEFGH01234567"));
    }

    @Test
    void withoutAHashNoCodeMatchesNotEvenTheStandIn() {
        assertThat(hasher.matches("ABCDEFGH01234567", Optional.empty())).isFalse();
        assertThat(hasher.matches("nobody's code", Optional.empty())).isFalse();
    }

    @Test
    void aHashOfAnotherCostStillMatches() {
        assertThat(hasher.matches("code", Optional.of(new CodeHasher(9).hash("code"))))
                .isTrue();
    }
}
