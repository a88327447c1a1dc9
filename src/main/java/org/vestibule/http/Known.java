package org.vestibule.http;

import java.util.function.Predicate;

/**
 * Somebody whom the application knows by itself, by a password or otherwise.
 *
 * @param name the caller's name
 * @param inGroup the caller's membership of groups
 */
record Known(String name, Predicate<String> inGroup) {}
