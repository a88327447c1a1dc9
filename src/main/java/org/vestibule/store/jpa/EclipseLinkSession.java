package org.vestibule.store.jpa;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * EclipseLink's own ways, put right where the specification has no word for them; named in the unit's properties and loaded by
 * EclipseLink alone.
 *
 * <p>After an error it would try a dead connection again and again, ten seconds in all, and hold the request's thread
 * meanwhile. To come back to life is the pool's business, and a caller is better told at once that nobody gets in.
 */
public final class EclipseLinkSession implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setConnectionHealthValidatedOnError(false);
            login.setQueryRetryAttemptCount(0);
        }
        session.getEventManager().addListener(new Binding());
    }

    /**
     * Values go beside a statement, never into it, also on databases for which EclipseLink writes them there as soon as anything
     * is reckoned: H2 and its like. Elsewhere a query stays as it was prepared.
     */
    private static final class Binding extends SessionEventAdapter {
        @Override
        public void preExecuteQuery(SessionEvent event) {
            if (writesValues(event.getSession())) {
                event.getQuery().setShouldBindAllParameters(true);
            }
        }

        /** Open Liberty shows applications no platform of EclipseLink's: there a query stays as it was prepared, too. */
        private static boolean writesValues(Session session) {
            try {
                return session.getPlatform().isDynamicSQLRequiredForFunctions();
            } catch (NoClassDefFoundError notShown) {
                return false;
            }
        }
    }
}
