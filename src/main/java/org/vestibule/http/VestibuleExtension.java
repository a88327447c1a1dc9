package org.vestibule.http;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.util.ArrayList;
import java.util.List;

/**
 * The opt-in to the mechanism: {@link VestibuleMechanism} stays a bean only where the application asks for it.
 *
 * <p>A mechanism that is merely found on the class path would replace the application's own login without a word.
 */
public class VestibuleExtension implements Extension {

    private final List<TwoFactorAuthenticationMechanismDefinition> definitions = new ArrayList<>();

    <T> void find(
            @Observes @WithAnnotations(TwoFactorAuthenticationMechanismDefinition.class) ProcessAnnotatedType<T> type) {
        definitions.add(type.getAnnotatedType().getAnnotation(TwoFactorAuthenticationMechanismDefinition.class));
    }

    /** Comes after all types were seen and before any bean is registered. */
    void keepOrTakeAway(@Observes ProcessBeanAttributes<VestibuleMechanism> mechanism) {
        if (definitions.isEmpty()) {
            mechanism.veto();
        }
    }

    void atMostOne(@Observes AfterTypeDiscovery event) {
        if (definitions.size() > 1) {
            throw new IllegalStateException("@TwoFactorAuthenticationMechanismDefinition stands on "
                    + definitions.size() + " classes of the application; leave one");
        }
    }

    /** What the application said; the application's own login where it said nothing. */
    LoginPage loginPage() {
        return definitions.stream()
                .findFirst()
                .map(definition -> new LoginPage(definition.loginPage(), definition.errorPage()))
                .orElse(LoginPage.HOSTS_OWN);
    }
}
