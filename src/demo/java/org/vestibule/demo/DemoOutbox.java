package org.vestibule.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestibule.send.Delivery;
import org.vestibule.send.MailSender;
import org.vestibule.send.Message;
import org.vestibule.send.SmsSender;

/**
 * The demo's gateway and mail server: it keeps what it was to send, for {@code /outbox} to show.
 *
 * <p>An application of your own names a gateway in its settings instead, or has a bean like this that really sends.
 */
@ApplicationScoped
public class DemoOutbox implements SmsSender, MailSender {

    private static final int MOST = 100;

    private final Deque<Entry> entries = new ArrayDeque<>();

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** A message as it is shown. */
    public record Entry(String at, String kind, String to, String subject, String text) {

        /** Where it leads; empty when it leads nowhere. */
        public String link() {
            Matcher link = LINK.matcher(text);
            return link.find() ? link.group() : "";
        }
    }

    /** A few destinations show what a gateway may say. */
    @Override
    public Delivery send(Message message) {
        if (message.to().matches("\\+49151000001.*|refused@.*")) {
            return Delivery.REFUSED;
        }
        if (message.to().matches("\\+49151000002.*|unreachable@.*")) {
            return Delivery.UNREACHABLE;
        }
        keep(message.subject().isEmpty() ? "SMS" : "E-mail", message.to(), message.subject(), message.text());
        return Delivery.ACCEPTED;
    }

    /** Keeps a word of the demo's own, for somebody who reads the outbox to see what it would do. */
    void note(String to, String text) {
        keep("A note", to, "", text);
    }

    private void keep(String kind, String to, String subject, String text) {
        keep(new Entry(LocalTime.now(ZoneId.systemDefault()).withNano(0).toString(), kind, to, subject, text));
    }

    private synchronized void keep(Entry entry) {
        entries.addFirst(entry);
        if (entries.size() > MOST) {
            entries.removeLast();
        }
    }

    synchronized List<Entry> newestFirst() {
        return List.copyOf(entries);
    }
}
