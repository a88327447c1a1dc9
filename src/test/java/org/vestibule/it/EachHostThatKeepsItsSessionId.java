package org.vestibule.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test of each host in which a session id stays what it is: with BASIC, Payara gives another at each page, and our raw
 * requests take none.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EnumSource(
        mode = EnumSource.Mode.MATCH_NONE,
        names = {"BEARER_.*", "BUSY_BEFORE", "WEB_XML_BASIC"})
@ParameterizedTest(name = "{0}")
@interface EachHostThatKeepsItsSessionId {}
