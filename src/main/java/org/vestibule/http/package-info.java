/**
 * The doors: the only place that knows servlets and Jakarta Security.
 *
 * <p>{@link org.vestibule.http.VestibuleInitializer} puts the {@link org.vestibule.http.VestibuleFilter} before every page
 * and the servlets of {@link org.vestibule.http.Room} at their addresses. The filter and the {@link
 * org.vestibule.http.VestibuleMechanism} both ask the {@link org.vestibule.http.Doorkeeper}, who knows from the session and
 * the gate where a caller stands. The next stop for a caller between the doors is {@link
 * org.vestibule.http.ChallengeServlet}.
 */
package org.vestibule.http;
