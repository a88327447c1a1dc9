package org.vestibule.it;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Parcels of all kinds, unpacked by Payara. */
@Tag("server")
@Tag("payara")
class PackagingOnPayaraIT implements Packagings {

    private static PayaraProcess server;

    @BeforeAll
    static void start() {
        server = new PayaraProcess("parcels")
                .deploying(Parcels.ordered("left-out", ""))
                .deploying(Parcels.ordered("ordered", "<others/>"))
                .deploying(Parcels.complete("complete"))
                .start(KEYS.toArray(String[]::new));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    public URI home(String name) {
        return server.home(name);
    }

    @Override
    public String output() {
        return server.output();
    }
}
