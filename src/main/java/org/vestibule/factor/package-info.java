/**
 * The methods by which a caller proves a second factor: one file each, none knowing another.
 *
 * <p>A {@link org.vestibule.factor.Factor} looks at an answer and hands back a {@link org.vestibule.factor.Verdict}; a
 * right one carries the one statement that spends it. {@link org.vestibule.factor.Enrollable} factors can also be set
 * up, by an {@linkplain org.vestibule.factor.Offering offer} or, a {@link org.vestibule.factor.SentCodeFactor}, by a destination. {@link org.vestibule.factor.Factors} finds them all by CDI: a new method is a new file here, and its label.
 */
package org.vestibule.factor;
