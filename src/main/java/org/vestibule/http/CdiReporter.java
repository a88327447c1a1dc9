package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.vestibule.flow.Reporter;
import org.vestibule.flow.SecurityEvent;

/** Writes what happened to the log and fires it as a CDI event; an observer that fails changes nothing. */
@Dependent
final class CdiReporter implements Reporter {

    private static final Logger LOG = System.getLogger("org.vestibule.events");

    private final Event<SecurityEvent> events;

    @Inject
    CdiReporter(Event<SecurityEvent> events) {
        this.events = events;
    }

    @Override
    public void report(SecurityEvent event) {
        LOG.log(Level.INFO, "{0} caller={1} method={2}", event.type().code(), oneLine(event.caller()), event.method());
        try {
            events.fire(event);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An observer of " + event.type() + " failed", e);
        }
    }

    /** A name chosen to look like another log line stays within its own. */
    private static String oneLine(String name) {
        String line = name.replaceAll("[\\p{Cntrl}\\s]", "_");
        return line.length() > 64 ? line.substring(0, 64) : line;
    }
}
