/**
 * Two-factor authentication for Jakarta EE applications that already exist. Begin here.
 *
 * <p>A vestibule is the room between the outer and the inner door. A caller who gave a right password stands in it: known to
 * us, nobody to the application, until the second factor is passed.
 *
 * <p><b>The story of a request.</b> The {@link org.vestibule.http.VestibuleFilter} stands before every page and asks the
 * {@link org.vestibule.http.Doorkeeper}, who knows from the session and the {@link org.vestibule.flow.Gate} where the caller
 * stands. Somebody with a {@link org.vestibule.flow.Pass} goes on. Somebody {@linkplain org.vestibule.flow.HalfWay half-way}
 * is turned aside, and where they were going, or the form they were sending, is saved. The {@link
 * org.vestibule.http.ChallengeServlet} asks. The {@link org.vestibule.flow.Challenge} takes an attempt from the {@link
 * org.vestibule.flow.Throttle} <em>before</em> it looks at the answer, hands the answer to the {@link
 * org.vestibule.factor.Factor}, and has a right one spent by the {@linkplain org.vestibule.store.Enrollments store}, which
 * succeeds once: one conditional UPDATE, one row. Then the caller gets a pass, under a new session id, and goes where they
 * were going.
 *
 * <p><b>The rooms</b>, each knowing only those before it: {@code otp} (codes, keys, pictures) ← {@code store} (what is
 * remembered) ← {@code factor} (the methods) ← {@code flow} (what happens) ← {@code doctor} (what is wrong with an
 * installation) ← {@code http} (the doors); {@code store.jpa} keeps the rows and is found by CDI, {@code send} carries
 * messages out of the house for {@code factor} and knows nobody. Here are the {@link org.vestibule.Settings}, every knob
 * there is.
 *
 * <p>Beans without state are {@code @Dependent}: a final class with a plain constructor, which a test calls like any other.
 */
package org.vestibule;
