/**
 * The doctor: tells the operator what is installed, what is missing, and the line that cures it.
 *
 * <p>{@code http} hands in the {@link org.vestibule.doctor.Premises}, what the container says of the application; each {@link
 * org.vestibule.doctor.Examination} looks at one thing; the {@link org.vestibule.doctor.Doctor} collects what they find into a
 * {@link org.vestibule.doctor.Diagnosis}. A new thing to look at is one new file here. Nothing that is found holds a secret.
 */
package org.vestibule.doctor;
