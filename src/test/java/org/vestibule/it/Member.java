package org.vestibule.it;

import org.jboss.shrinkwrap.api.Archive;

/** A server that can be one of several; stopped or killed, it may be started again. */
interface Member extends Server {

    @Override
    Member deploying(Archive<?> war);

    /** From the next start on it shares its sessions with a server of this machine; by which ports they talk. */
    Member sharingSessions(int here, int there);

    /** Asks it to stop, and waits until it has. */
    Member stop();

    /** Ends it as a power cut does. */
    Member kill();
}
