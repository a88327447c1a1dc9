package org.vestibule.load;

import java.time.Duration;

/** A database for the application under load. */
interface Database extends AutoCloseable {

    /** What a table calls it. */
    String title();

    /** What stands in a {@code <data-source>} besides its name. */
    String dataSource();

    /** Processor time that it took so far outside of the application server. */
    Duration cpu();

    @Override
    void close();
}
