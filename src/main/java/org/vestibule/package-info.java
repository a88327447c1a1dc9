/** Two-factor authentication for Jakarta EE applications that already exist. */
package org.vestibule;
