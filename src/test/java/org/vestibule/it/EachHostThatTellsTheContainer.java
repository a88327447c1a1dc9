package org.vestibule.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of each host that lets the container, or whoever asks for it, know who the caller is. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EnumSource(
        mode = EnumSource.Mode.MATCH_NONE,
        names = {"BEARER_.*", "BUSY_BEFORE", "HOME_MADE_SESSION", "TOKEN_COOKIE"})
@ParameterizedTest(name = "{0}")
@interface EachHostThatTellsTheContainer {}
