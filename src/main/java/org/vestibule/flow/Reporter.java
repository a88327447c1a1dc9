package org.vestibule.flow;

/** Takes note of what happened; nothing that happens depends on it. */
@FunctionalInterface
public interface Reporter {

    void report(SecurityEvent event);
}
