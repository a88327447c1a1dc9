package org.vestibule.it.host;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.vestibule.http.SecondFactorRequired;

/** What becomes of a guarded bean that a timer calls. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Till {

    @Resource
    private TimerService timers;

    @Inject
    private Cashier cashier;

    private final CompletableFuture<String> said = new CompletableFuture<>();

    /** Waits for what a timer was told; within a transaction it would begin only after that. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String atNight() throws Exception {
        timers.createSingleActionTimer(1, new TimerConfig(null, false));
        return said.get(60, TimeUnit.SECONDS);
    }

    @Timeout
    void night(Timer timer) {
        try {
            said.complete(cashier.pay());
        } catch (SecondFactorRequired refused) {
            said.complete("refused");
        }
    }
}
