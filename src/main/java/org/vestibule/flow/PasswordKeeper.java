package org.vestibule.flow;

/**
 * Whoever keeps the passwords: a CDI bean of the application's, asked to have one changed.
 *
 * <p>Called when a caller said by the link in a mail that it was somebody else who knew the password. Sessions, tokens and
 * trusted browsers have ended by then. Implementations may be called by several threads.
 */
@FunctionalInterface
public interface PasswordKeeper {

    /**
     * Lets the caller's present password sign nobody in any more, or only as far as a form for a new one.
     *
     * @throws RuntimeException when it could not be done; it is logged, and what Vestibule ended stays ended
     */
    void demandNewPassword(String caller);
}
