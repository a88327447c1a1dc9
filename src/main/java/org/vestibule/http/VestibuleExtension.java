package org.vestibule.http;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.FormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The opt-in to the mechanism: {@link VestibuleMechanism} stays a bean only where the application asks for it.
 *
 * <p>A mechanism that is merely found on the class path would replace the application's own login without a word.
 */
public class VestibuleExtension implements Extension {

    private final List<TwoFactorAuthenticationMechanismDefinition> definitions = new ArrayList<>();
    private final Set<String> others = new TreeSet<>();
    private boolean found;

    <T> void find(
            @Observes @WithAnnotations(TwoFactorAuthenticationMechanismDefinition.class) ProcessAnnotatedType<T> type) {
        definitions.add(type.getAnnotatedType().getAnnotation(TwoFactorAuthenticationMechanismDefinition.class));
    }

    void noteOurs(@Observes ProcessAnnotatedType<VestibuleMechanism> ours) {
        found = true;
    }

    /**
     * Puts the mechanism in where beans.xml keeps it from being found: Liberty refuses an application for a mechanism beside its
     * own login although that was taken away again. On Payara one that is put in does not do.
     */
    void putIn(@Observes AfterTypeDiscovery event) {
        if (isAskedFor() && !found) {
            event.addAnnotatedType(VestibuleMechanism.class, VestibuleMechanism.class.getName());
        }
    }

    /** Comes after all types were seen and before any bean is registered. */
    void keepOrTakeAway(@Observes ProcessBeanAttributes<VestibuleMechanism> mechanism) {
        if (!isAskedFor()) {
            mechanism.veto();
        }
    }

    void atMostOne(@Observes AfterTypeDiscovery event) {
        if (definitions.size() > 1) {
            throw new IllegalStateException("@TwoFactorAuthenticationMechanismDefinition stands on "
                    + definitions.size() + " classes of the application; leave one");
        }
    }

    /** The application's own mechanisms; the server's are beans too, but of other class loaders, and not the application's. */
    <T extends HttpAuthenticationMechanism> void note(@Observes ProcessManagedBean<T> bean) {
        Class<?> type = bean.getBean().getBeanClass();
        if (!type.equals(VestibuleMechanism.class)
                && type.getClassLoader() == VestibuleMechanism.class.getClassLoader()) {
            others.add(type.getName());
        }
    }

    /** Those that the application has the server make. */
    <T> void noteDefinition(
            @Observes
                    @WithAnnotations({
                        BasicAuthenticationMechanismDefinition.class,
                        FormAuthenticationMechanismDefinition.class,
                        CustomFormAuthenticationMechanismDefinition.class,
                        OpenIdAuthenticationMechanismDefinition.class
                    })
                    ProcessAnnotatedType<T> type) {
        type.getAnnotatedType().getAnnotations().stream()
                .map(annotation -> annotation.annotationType().getSimpleName())
                .filter(name -> name.endsWith("MechanismDefinition"))
                .forEach(name -> others.add("@" + name + " on "
                        + type.getAnnotatedType().getJavaClass().getName()));
    }

    /** A mechanism beside ours would fail every request, with a sentence that names neither. */
    void noneBesideOurs(@Observes AfterDeploymentValidation event) {
        if (!definitions.isEmpty() && !others.isEmpty()) {
            event.addDeploymentProblem(
                    new IllegalStateException("The application has two login mechanisms: Vestibule's, by"
                            + " @TwoFactorAuthenticationMechanismDefinition, and " + String.join(", ", others)
                            + ". Remove that annotation, and Vestibule's filter asks for the second factor after your own login;"
                            + " or remove the other mechanism."));
        }
    }

    /** The mechanisms of the application beside ours, by their classes or annotations. */
    Set<String> others() {
        return others;
    }

    /** Whether {@link VestibuleMechanism} is the application's login. */
    boolean isAskedFor() {
        return !definitions.isEmpty();
    }

    /** What the application said; the application's own login where it said nothing. */
    LoginPage loginPage() {
        return definitions.stream()
                .findFirst()
                .map(definition -> new LoginPage(definition.loginPage(), definition.errorPage()))
                .orElse(LoginPage.HOSTS_OWN);
    }
}
