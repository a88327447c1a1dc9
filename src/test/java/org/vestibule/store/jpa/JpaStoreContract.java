package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.spi.PersistenceProvider;
import java.sql.SQLException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.vestibule.Race;
import org.vestibule.store.StoreContract;
import org.vestibule.store.Stores;

/** The store contract on a database and a provider, one fresh database for all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaStoreContract extends StoreContract implements SealsContract, SealingContract {

    private DataSource dataSource;
    private Database database;
    private Stores stores;

    abstract DataSource freshDatabase() throws SQLException;

    abstract PersistenceProvider provider();

    @BeforeAll
    void open() throws SQLException {
        dataSource = freshDatabase();
        database = JpaScene.database(dataSource, provider());
        stores = JpaScene.stores(database, dataSource);
    }

    @Override
    public SealScene sealScene() throws SQLException {
        return new SealScene(dataSource, database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public Stores stores() {
        return stores;
    }

    /** Each holds one caller and wants the other's: the database ends that by giving one of them up. */
    @RepeatedTest(5)
    void ofTwoInADeadlockTheOneGivenUpTriesAgain() {
        String alice = named("alice");
        String bob = named("bob");
        enroll(alice, named("a"));
        enroll(bob, named("b"));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runners = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        long done = Race.winners(2, () -> {
            boolean first = runners.getAndIncrement() == 0;
            return stores.transactions().commitIf(() -> {
                stores.callers().turn(first ? alice : bob);
                if (begun.getAndIncrement() < 2) {
                    await(bothHoldOne);
                }
                return stores.callers().turn(first ? bob : alice) > 0;
            });
        });

        assertThat(done).isEqualTo(2);
        assertThat(stores.callers().epoch(alice)).isEqualTo(2);
        assertThat(stores.callers().epoch(bob)).isEqualTo(2);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
