package org.vestibule.tool;

import java.io.PrintStream;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Reporter;
import org.vestibule.flow.SecurityEvent;

/** Writes what is done from the command line into the audit trail, as a server does, and onto the output. */
record Bookkeeper(Chronicle chronicle, PrintStream out) implements Reporter {

    @Override
    public void report(SecurityEvent event) {
        if (chronicle.wants(event)) {
            chronicle.write(event);
        }
        tell(event);
    }

    @Override
    public void write(SecurityEvent event) {
        chronicle.write(event);
    }

    @Override
    public void tell(SecurityEvent event) {
        out.println(event.type().code() + " caller=" + Line.plain(event.caller()));
    }
}
