/**
 * What happens between the outer and the inner door, told without servlets and without tables.
 *
 * <p>The {@link org.vestibule.flow.Gate} decides about a caller. The {@link org.vestibule.flow.Challenge} takes an attempt
 * from the {@link org.vestibule.flow.Throttle} before it looks at an answer, and has a right one spent once. {@link
 * org.vestibule.flow.Sending} brings a code to its caller, if the {@link org.vestibule.flow.SendingBrake} lets it. {@link
 * org.vestibule.flow.Setup}, {@link org.vestibule.flow.Removal} and {@link org.vestibule.flow.SpareCodes} change what a
 * caller has. Every step is reported as a {@link org.vestibule.flow.SecurityEvent}.
 */
package org.vestibule.flow;
