package org.vestibule.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who takes part in the journeys through a real browser. */
interface Visitors {

    /** Somebody nobody has heard of before, at a browser that has forgotten everybody else. */
    Visitor visitor(Scripts scripts);

    /** Somebody new of whose group a second factor is demanded. */
    Visitor administrator(Scripts scripts);

    /** A journey that is made with scripts and without. */
    @ParameterizedTest(name = "scripts {0}")
    @EnumSource
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithAndWithoutScripts {}
}
