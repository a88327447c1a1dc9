package org.vestibule.it.hosts.annotated;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The interface, with every class of it named, for nothing is searched here. */
public class Rest extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Papers.class);
    }
}
