package org.vestibule.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vestibule.Settings;
import org.vestibule.flow.Disavowal;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.otp.RandomCodes;
import org.vestibule.send.CallerAddress;
import org.vestibule.send.Letter;
import org.vestibule.send.Senders;
import org.vestibule.send.Words;

/**
 * Tells callers by mail what happened to their sign-in, where the application knows an address and mail can be sent.
 *
 * <p>An observer like any other: on a thread of its own and after the fact, so that no sign-in waits for a mail server or
 * fails with one. When more is waiting than the queue holds, notices are dropped and the log says so.
 */
@ApplicationScoped
class MailedNotices {

    private static final Logger LOG = System.getLogger("org.vestibule.send");
    private static final int MOST_WAITING = 200;

    /** What is told, and the end of its key in the message bundle. */
    private static final Map<SecurityEvent.Type, String> TOLD = Map.ofEntries(
            Map.entry(SecurityEvent.Type.ENROLLMENT_CONFIRMED, "added"),
            Map.entry(SecurityEvent.Type.ENROLLMENT_REMOVED, "removed"),
            Map.entry(SecurityEvent.Type.BACKUP_CODE_USED, "backupCode"),
            Map.entry(SecurityEvent.Type.BACKUP_CODES_RENEWED, "renewed"),
            Map.entry(SecurityEvent.Type.PASSWORD_SUSPECT, "suspect"),
            Map.entry(SecurityEvent.Type.BROWSER_TRUSTED, "trusted"),
            Map.entry(SecurityEvent.Type.RESET_BY_ADMIN, "reset"),
            Map.entry(SecurityEvent.Type.UNLOCKED_BY_ADMIN, "unlocked"),
            Map.entry(SecurityEvent.Type.SESSIONS_ENDED_BY_ADMIN, "sessionsEnded"),
            Map.entry(SecurityEvent.Type.RECOVERY_ISSUED, "recoveryIssued"),
            Map.entry(SecurityEvent.Type.RECOVERY_USED, "recoveryUsed"));

    private final Instance<CallerAddress> addresses;
    private final Senders senders;
    private final Installation installation;
    private final RandomCodes random;
    private final Disavowal disavowal;
    private final ClassLoader application = Thread.currentThread().getContextClassLoader();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), this::thread);

    @Inject
    MailedNotices(
            Instance<CallerAddress> addresses,
            Senders senders,
            Installation installation,
            RandomCodes random,
            Disavowal disavowal) {
        this.addresses = addresses;
        this.senders = senders;
        this.installation = installation;
        this.random = random;
        this.disavowal = disavowal;
    }

    /** Servers find words, templates and mail providers by the application's class loader. */
    private Thread thread(Runnable work) {
        Thread made = new Thread(work, "vestibule-notices");
        made.setDaemon(true);
        made.setContextClassLoader(application);
        return made;
    }

    void observe(@Observes SecurityEvent event) {
        String told = TOLD.get(event.type());
        if (told == null || senders.mail().isEmpty() || addresses.isUnsatisfied()) {
            return;
        }
        try {
            thread.execute(() -> tell(event, told));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "A notice of {0} was dropped: too many are waiting", event.type());
        }
    }

    private void tell(SecurityEvent event, String told) {
        try {
            addresses.get().of(event.caller()).ifPresent(address -> {
                Words words = words();
                String subject = words.get("notice.mail." + told + ".subject", words.issuer());
                String text = words.get("notice.mail." + told, words.issuer(), event.caller());
                Optional<String> link = link(event);
                Letter letter = link.isPresent()
                        ? new Letter(words, subject, text + "\n\n" + words.get("notice.mail.suspect.link"), link.get())
                        : new Letter(words, subject, text);
                senders.byMail(letter.to(random.id(), address, ""));
            });
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "A notice of {0} was not sent: {1}",
                    event.type(),
                    e.getClass().getName());
        }
    }

    /** By which the caller says that it was somebody else; its beginning is a setting, never what a request said. */
    private Optional<String> link(SecurityEvent event) {
        Settings settings = installation.settings();
        return settings.browsers()
                .publicUrl()
                .filter(any -> event.type() == SecurityEvent.Type.PASSWORD_SUSPECT)
                .map(url -> url + Room.NOT_ME.path(settings.prefix()) + "?" + NotMeServlet.TOKEN + "="
                        + disavowal.token(event.caller()));
    }

    private Words words() {
        String language = installation.settings().sending().mail().language();
        return new MessageWords(Texts.in(Locale.forLanguageTag(language)), installation.issuer());
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
