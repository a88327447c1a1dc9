package org.vestibule.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vestibule.flow.StepUp;

/** What {@link RequireSecondFactor} says on classes and methods of the application's. */
final class Demands {

    /** Of a binding that is there but cannot be seen, as one that an extension added. */
    private static final StepUp USUAL = new StepUp(Duration.ofMinutes(5), Set.of());

    private Demands() {}

    /** Everything on a servlet's class and methods: a request runs any of them. */
    static List<StepUp> ofServlet(Class<?> servlet) {
        return Stream.<Class<?>>iterate(servlet, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods())))
                .flatMap(element -> on(element).stream())
                .distinct()
                .toList();
    }

    /** What a method says, or else its class; empty when neither does. */
    static Optional<StepUp> of(Method method, Class<?> type) {
        return on(method).or(() -> on(type));
    }

    /** The same where something is demanded for certain. */
    static StepUp ofIntercepted(Method method, Class<?> type) {
        return of(method, type).orElse(USUAL);
    }

    /** Said by the annotation itself, or by a stereotype that carries it. */
    private static Optional<StepUp> on(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(RequireSecondFactor.class))
                .or(() -> Arrays.stream(element.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(RequireSecondFactor.class))
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(said -> new StepUp(Duration.ofSeconds(said.maxAge()), Set.of(said.methods())));
    }
}
