package org.vestibule.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KitInitializerTest {

    /** An application that says nothing of the kit but its own path. */
    private static final ServletContext SHOP = (ServletContext) Proxy.newProxyInstance(
            KitInitializerTest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> method.getName().equals("getContextPath") ? "/shop" : null);

    @Test
    void theKitDoesNotStartInAnApplicationThatDidNotAskForIt() {
        assertThatThrownBy(() -> new KitInitializer().onStartup(Set.of(), SHOP))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is in \"/shop/\"")
                .hasMessageContaining("Take it out")
                .hasMessageContaining("vestibule.test-kit=true");
    }
}
