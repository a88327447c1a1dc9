package org.vestibule.tool;

import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.vestibule.Settings;
import org.vestibule.doctor.StoreDoctor;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.Resealing;
import org.vestibule.factor.TotpFactor;
import org.vestibule.flow.Administration;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Epochs;
import org.vestibule.flow.Import;
import org.vestibule.flow.Recovery;
import org.vestibule.flow.RecoveryFactor;
import org.vestibule.flow.Reporter;
import org.vestibule.flow.SharedTime;
import org.vestibule.flow.Throttle;
import org.vestibule.http.KeySource;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.AuditInk;
import org.vestibule.store.CodeHasher;
import org.vestibule.store.Keys;
import org.vestibule.store.SecretCipher;
import org.vestibule.store.StoreInspection.Report;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.jpa.Standalone;

/** What CDI puts together in a server, put together by hand. */
final class Workplace implements AutoCloseable {

    final Settings settings;
    final Keys keys;
    final Standalone stores;
    final DataSource database;
    private final Connection open;
    final Administration administration;
    final Import imports;
    final Resealing resealing;
    final StoreDoctor doctor;

    Workplace(Function<String, Optional<String>> lookup, DataSource database, PrintStream out) {
        // Held to the end: H2 closes a file, and tidies it up, with the last connection.
        open = connection(database);
        this.database = database;
        settings = settings(lookup);
        keys = KeySource.read(settings);
        stores = new Standalone(settings, database, provider());
        check();
        Clock clock = Clock.systemUTC();
        RandomCodes random = new RandomCodes(new SecureRandom());
        SecretCipher cipher = new SecretCipher(keys, random);
        TotpFactor totp = new TotpFactor(settings, stores.enrollments(), cipher, random);
        SharedTime time = new SharedTime(settings, clock, stores.clock());
        Epochs epochs = new Epochs(settings, stores.callers(), clock);
        AuditInk ink = new AuditInk(keys);
        Chronicle chronicle = new Chronicle(settings.audit(), stores.auditTrail(), ink, random);
        administration = administration(random, epochs, time, new Bookkeeper(chronicle, out), clock);
        imports = new Import(
                settings,
                totp,
                stores.enrollments(),
                stores.callers(),
                stores.transactions(),
                epochs,
                time,
                Bookkeeper.quiet(chronicle));
        resealing = new Resealing(stores.enrollments(), cipher, keys);
        doctor = new StoreDoctor(settings, keys, stores.inspection(), time, new AuditCheck(stores.auditReading(), ink));
    }

    /** An application makes the tables; a tool that is pointed at the wrong database leaves it alone. */
    private static Settings settings(Function<String, Optional<String>> lookup) {
        Map<String, String> fixed =
                Map.of("vestibule.schema", "none", "vestibule.data-source", "the address that was given");
        return Settings.read(name -> Optional.ofNullable(fixed.get(name)).or(() -> lookup.apply(name)));
    }

    private static PersistenceProvider provider() {
        return PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                .getPersistenceProviders()
                .get(0);
    }

    private Administration administration(
            RandomCodes random, Epochs epochs, SharedTime time, Reporter reporter, Clock clock) {
        RecoveryFactor recoveries = new RecoveryFactor(stores.recoveryPasses(), keys, clock);
        return new Administration(
                stores.enrollments(),
                new BackupCodeFactor(stores.codes(), new CodeHasher(settings.backupCodeCost()), keys, random),
                stores.callers(),
                stores.transactions(),
                epochs,
                new Throttle(stores.attempts(), stores.transactions(), clock),
                new Recovery(settings, stores.recoveryPasses(), recoveries, stores.halfWays(), random),
                time,
                reporter);
    }

    /** Before anything is read: is this the database, and are these its keys? */
    private void check() {
        Report report = stores.inspection().inspect();
        if (report.schema() != Report.NEEDED) {
            throw new StoreUnavailable("The tables there have version " + report.schema() + ", and this program needs "
                    + Report.NEEDED + ": start the application once, or take the program of its version");
        }
        stores.keyUse().check(keys);
    }

    private static Connection connection(DataSource database) {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new StoreUnavailable("The database does not answer, or does not let us in", e);
        }
    }

    @Override
    public void close() {
        stores.close();
        try {
            open.close();
        } catch (SQLException e) {
            throw new StoreUnavailable("The database did not let go", e);
        }
    }
}
