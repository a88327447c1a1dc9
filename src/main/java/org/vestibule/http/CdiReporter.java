package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.vestibule.Settings;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Circumstances;
import org.vestibule.flow.Reporter;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.store.StoreUnavailable;

/**
 * Writes what happened into the audit trail and to the log, counts it, and fires it as a CDI event; an observer that fails
 * changes nothing.
 */
@Dependent
final class CdiReporter implements Reporter {

    private static final Logger LOG = System.getLogger("org.vestibule.audit");

    private final Settings settings;
    private final Chronicle chronicle;
    private final Eyewitness eyewitness;
    private final Sealing sealing;
    private final EventCounts counts;
    private final Event<SecurityEvent> events;

    @Inject
    CdiReporter(
            Settings settings,
            Chronicle chronicle,
            Eyewitness eyewitness,
            Sealing sealing,
            EventCounts counts,
            Event<SecurityEvent> events) {
        this.settings = settings;
        this.chronicle = chronicle;
        this.eyewitness = eyewitness;
        this.sealing = sealing;
        this.counts = counts;
        this.events = events;
    }

    @Override
    public void report(SecurityEvent event) {
        SecurityEvent placed = placed(event);
        try {
            if (chronicle.wants(placed)) {
                chronicle.write(placed);
            }
        } catch (StoreUnavailable e) {
            LOG.log(Level.ERROR, "The audit trail did not take " + event.type().code() + ": " + e.getMessage(), e);
        }
        tell(placed);
    }

    @Override
    public void write(SecurityEvent event) {
        chronicle.write(placed(event));
    }

    @Override
    public void tell(SecurityEvent event) {
        SecurityEvent placed = placed(event);
        if (settings.audit().log()) {
            LOG.log(Level.INFO, AuditLine.of(placed, chronicle.node()));
        }
        sealing.soon();
        try {
            counts.count(placed);
            events.fire(placed);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A counter or an observer of " + event.type() + " failed", e);
        }
    }

    private SecurityEvent placed(SecurityEvent event) {
        return event.seen().equals(Circumstances.UNKNOWN) ? event.in(eyewitness.circumstances()) : event;
    }
}
