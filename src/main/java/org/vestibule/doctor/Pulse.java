package org.vestibule.doctor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.vestibule.BadSetting;
import org.vestibule.Settings;
import org.vestibule.flow.SharedTime;
import org.vestibule.store.KeyUse;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.StoreInspection.Report;
import org.vestibule.store.StoreUnavailable;

/** Whether callers can get in now: the store answers, the keys are those that it wants, the clocks agree. */
public record Pulse(Settings settings, Keys keys, StoreInspection inspection, KeyUse keyUse, SharedTime time) {

    /** What was felt: {@code store}, {@code keys} and {@code clock}, in this order, and whether each is well. */
    public Map<String, Boolean> feel() {
        Map<String, Boolean> felt = new LinkedHashMap<>();
        felt.put("store", well(this::tablesAreThere));
        felt.put("keys", well(this::keysAreThere));
        felt.put("clock", well(this::clocksAgree));
        return felt;
    }

    private boolean tablesAreThere() {
        Report report = inspection.inspect();
        return report.tables() && report.turns();
    }

    private boolean keysAreThere() {
        keyUse.check(keys);
        return true;
    }

    private boolean clocksAgree() {
        return time.ahead().abs().compareTo(settings.times().clockTolerance()) <= 0;
    }

    /** Why it is not, the doctor tells, and only to administrators. */
    private static boolean well(BooleanSupplier look) {
        try {
            return look.getAsBoolean();
        } catch (StoreUnavailable | BadSetting e) {
            return false;
        }
    }
}
