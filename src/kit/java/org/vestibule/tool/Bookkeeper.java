package org.vestibule.tool;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Reporter;
import org.vestibule.flow.SecurityEvent;

/** Writes what is done from the command line into the audit trail, as a server does, and onto the output. */
record Bookkeeper(Chronicle chronicle, PrintStream out) implements Reporter {

    /** One that writes and says nothing, for what is done to thousands at once. */
    static Bookkeeper quiet(Chronicle chronicle) {
        return new Bookkeeper(
                chronicle, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** Who acts here: nothing is done by the caller whom it is done to. */
    static String operator() {
        return "command line, " + System.getProperty("user.name");
    }

    @Override
    public void report(SecurityEvent event) {
        if (chronicle.wants(event)) {
            write(event);
        }
        tell(event);
    }

    @Override
    public void write(SecurityEvent event) {
        chronicle.write(event.by(operator()));
    }

    @Override
    public void tell(SecurityEvent event) {
        out.println(event.type().code() + " caller=" + Line.plain(event.caller()));
    }
}
