package org.vestibule.it;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything secret that passed through a person's hands in this run: none of it may stand in a log. */
final class Seen {

    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();
    private static final Set<String> CODES = ConcurrentHashMap.newKeySet();
    private static final Set<String> BACKUP_CODES = ConcurrentHashMap.newKeySet();

    private static final Set<String> TOKENS = ConcurrentHashMap.newKeySet();
    private static final Set<String> DESTINATIONS = ConcurrentHashMap.newKeySet();

    private Seen() {}

    static void secret(String base32) {
        SECRETS.add(base32);
    }

    static void code(String code) {
        CODES.add(code);
    }

    static void backupCode(String code) {
        BACKUP_CODES.add(code);
    }

    static void token(String token) {
        TOKENS.add(token);
    }

    static Set<String> tokens() {
        return TOKENS;
    }

    static void destination(String destination) {
        DESTINATIONS.add(destination);
    }

    static Set<String> destinations() {
        return DESTINATIONS;
    }

    static Set<String> secrets() {
        return SECRETS;
    }

    static Set<String> codes() {
        return CODES;
    }

    static Set<String> backupCodes() {
        return BACKUP_CODES;
    }
}
