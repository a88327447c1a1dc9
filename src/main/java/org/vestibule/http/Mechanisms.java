package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.util.List;
import java.util.TreeSet;

/** The login mechanisms that CDI gives to the container, ours and the application's. */
@Dependent
final class Mechanisms {

    private final BeanManager beans;
    private final VestibuleExtension extension;

    @Inject
    Mechanisms(BeanManager beans, VestibuleExtension extension) {
        this.beans = beans;
        this.extension = extension;
    }

    /** Their names, sorted; what the server makes for an annotation has the annotation's. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>(extension.others());
        boolean annotated = !names.isEmpty();
        beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> !annotated || !Extension.class.isAssignableFrom(type))
                .map(Class::getName)
                .forEach(names::add);
        return List.copyOf(names);
    }
}
