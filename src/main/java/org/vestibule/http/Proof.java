package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.vestibule.flow.Pass;

/**
 * What is proven of the caller of a request, for an application that wants to know: inject it.
 *
 * <p>Thread-safe.
 */
@Dependent
public class Proof {

    @Inject
    private Doorkeeper doorkeeper;

    /**
     * The caller's pass: who it is for, by which methods (RFC 8176) and when they were proven.
     *
     * @return empty for a caller who is not inside, by a session or by an access token of ours
     * @throws org.vestibule.store.StoreUnavailable when it cannot be known
     */
    public Optional<Pass> of(HttpServletRequest request) {
        return doorkeeper.stand(request, doorkeeper.known(request)).pass();
    }
}
