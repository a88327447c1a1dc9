package org.vestibule.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vestibule.Settings;
import org.vestibule.flow.Reporter;
import org.vestibule.flow.Sealer;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.flow.VestibuleTime;
import org.vestibule.store.StoreUnavailable;

/**
 * Has the audit trail sealed a moment after something was written: on a thread of its own, so that nobody waits for it.
 *
 * <p>What a node leaves unsealed when it ends, the next that writes something seals.
 */
@ApplicationScoped
class Sealing {

    private static final Logger LOG = System.getLogger("org.vestibule.audit");
    private static final long MOMENT_MILLIS = 2000;
    private static final long IDLE_SECONDS = 30;

    @Inject
    private Settings settings;

    @Inject
    private Instance<Sealer> sealer;

    @Inject
    private Instance<Reporter> reporter;

    @Inject
    @VestibuleTime
    private Clock clock;

    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, this::thread);

    Sealing() {
        thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Servers find transactions and names by the application's class loader. */
    private Thread thread(Runnable work) {
        Thread made = new Thread(work, "vestibule-audit");
        made.setDaemon(true);
        made.setContextClassLoader(Sealing.class.getClassLoader());
        return made;
    }

    /** Something was written, or may have been. */
    @SuppressWarnings("FutureReturnValueIgnored") // it answers nothing, and logs what fails
    void soon() {
        if (!settings.audit().table() || !planned.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.schedule(this::seal, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException theApplicationEnds) {
            LOG.log(Level.DEBUG, "Another node seals it, or this one when it is back", theApplicationEnds);
        }
    }

    private void seal() {
        planned.set(false);
        try {
            Sealer.Sealed sealed = sealer.get().seal();
            if (sealed.made() > 0 && settings.audit().log()) {
                LOG.log(
                        Level.INFO,
                        "'{'\"event\":\"audit_sealed\",\"seal\":{0},\"digest\":\"{1}\"'}'",
                        String.valueOf(sealed.last().number()),
                        sealed.last().digest());
            }
            if (sealed.newKey()) {
                reporter.get().report(new SecurityEvent(SecurityEvent.Type.KEY_ROTATED, "", "", clock.instant()));
            }
        } catch (StoreUnavailable e) {
            LOG.log(Level.WARNING, "The audit trail waits for its seal: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The audit trail waits for its seal", e);
        }
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
