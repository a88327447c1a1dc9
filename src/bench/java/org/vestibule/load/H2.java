package org.vestibule.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** H2 inside of the application server: its time is the server's. */
record H2(Path folder) implements Database {

    /** Begins with an empty one. */
    static H2 in(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("load.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new H2(folder.toAbsolutePath());
    }

    @Override
    public String title() {
        return "H2";
    }

    @Override
    public String dataSource() {
        return "<class-name>org.h2.jdbcx.JdbcDataSource</class-name><url>jdbc:h2:file:" + folder.resolve("load")
                + "</url><user>load</user><password>load</password>";
    }

    @Override
    public Duration cpu() {
        return Duration.ZERO;
    }

    @Override
    public void close() {}
}
