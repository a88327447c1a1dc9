package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.vestibule.flow.GraceLeft;
import org.vestibule.flow.Pass;

/**
 * What is proven of the caller of a request, for an application that wants to know: inject it.
 *
 * <p>Thread-safe.
 */
@Dependent
public class Proof {

    /**
     * The name of the request attribute with a {@link GraceLeft}, for pages of the application; absent for callers of whom no
     * second factor is demanded, or who have one.
     */
    public static final String GRACE = "org.vestibule.grace";

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private Passes passes;

    /**
     * The caller's pass: who it is for, by which methods (RFC 8176) and when they were proven.
     *
     * @return empty for a caller who is not inside, by a session or by an access token of ours
     * @throws org.vestibule.store.StoreUnavailable when it cannot be known
     */
    public Optional<Pass> of(HttpServletRequest request) {
        return doorkeeper.stand(request, doorkeeper.known(request)).pass();
    }

    /**
     * What was left at the sign-in of the time, or of the sign-ins, in which the caller may do without a second factor that
     * is demanded; so that the application can say so on its pages. Costs no look at the store.
     *
     * @return empty for a caller who has one or need not have one, and for one without a session
     */
    public Optional<GraceLeft> grace(HttpServletRequest request) {
        return passes.grace(request);
    }
}
