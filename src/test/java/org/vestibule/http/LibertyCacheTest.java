package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;

class LibertyCacheTest {

    @Test
    void itIsOffAtNothingButZero() {
        assertThat(LibertyCache.obstacle("0")).isEmpty();
        for (String size : new String[] {null, "", "1", "500", "-1", "00", "0x0", " 0", "none"}) {
            assertThat(LibertyCache.obstacle(size).orElseThrow())
                    .as(size)
                    .contains("jvm.options")
                    .endsWith("-DinvocationCacheSize=0");
        }
    }

    @Test
    void anotherServerIsNotAsked() {
        ServletContext elsewhere = StubRequest.proxy(ServletContext.class, (method, none) -> null);
        assertThat(LibertyCache.obstacle(elsewhere)).isEmpty();
    }
}
