/**
 * The ways out: messages to phones and mailboxes.
 *
 * <p>A {@link org.vestibule.send.Message} goes to an {@link org.vestibule.send.SmsSender} or a {@link
 * org.vestibule.send.MailSender}, and a {@link org.vestibule.send.Delivery} comes back. An application brings senders of its
 * own as CDI beans, or names a gateway and a mail server in the settings; {@link org.vestibule.send.Senders} knows which.
 * Nothing here logs what a message says or where it goes.
 */
package org.vestibule.send;
