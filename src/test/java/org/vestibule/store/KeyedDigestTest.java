package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedDigestTest {

    private final KeyedDigest digest = new KeyedDigest(TestKeys.ring("k2", "k1"), "purpose");

    @Test
    void itNamesItsKeyAndHas128Bits() {
        assertThat(digest.of("alice", "code")).matches("k2\\.[A-Za-z0-9_-]{22}").isEqualTo(digest.of("alice", "code"));
    }

    @Test
    void partsAreToldApart() {
        assertThat(digest.of("ab", "c"))
                .isNotEqualTo(digest.of("a", "bc"))
                .isNotEqualTo(digest.of("abc"))
                .isNotEqualTo(digest.of("ab", "c", ""));
        assertThat(digest.of("ab", "1:c")).isNotEqualTo(digest.of("ab1:", "c"));
    }

    @Test
    void thereIsOneForEachLiveKeyTheActiveFirst() {
        assertThat(digest.all("alice"))
                .containsExactly(digest.of("alice"), new KeyedDigest(TestKeys.ring("k1"), "purpose").of("alice"));
    }

    @Test
    void anotherPurposeOrKeyIsAnotherDigest() {
        assertThat(new KeyedDigest(TestKeys.ring("k2"), "other").of("alice")).isNotEqualTo(digest.of("alice"));
        Keys stranger = Keys.parse("k2:" + TestKeys.key("another word"));
        assertThat(new KeyedDigest(stranger, "purpose").of("alice")).isNotEqualTo(digest.of("alice"));
    }
}
