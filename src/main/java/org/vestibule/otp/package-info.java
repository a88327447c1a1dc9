/**
 * One-time passwords as plain Java: no container, no clock, no storage, no log.
 *
 * <p>A {@link org.vestibule.otp.Secret} is shared with the caller's authenticator once, as a
 * {@link org.vestibule.otp.KeyUri} drawn as a {@link org.vestibule.otp.QrCode}. From then on both sides turn the time
 * into a step and the step into a code. What a person types first becomes plain digits
 * ({@link org.vestibule.otp.Digits}); {@link org.vestibule.otp.Totp} then tells <em>which</em> step they belong to, and
 * never whether that is good enough: spending a step, so that no code works twice, is the store's part.
 *
 * <p>Codes that are drawn instead of computed (backup codes, sent codes, identifiers) come from
 * {@link org.vestibule.otp.RandomCodes}.
 *
 * <p>Time and randomness are handed in by whoever calls. Nothing here shows a secret or a code in {@code toString} or in
 * an exception. A {@code null} where none is announced is a {@link java.lang.NullPointerException}.
 */
package org.vestibule.otp;
