package org.vestibule.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Parcels of all kinds, unpacked by Payara. */
@Tag("server")
@Tag("payara")
class PackagingOnPayaraIT implements Packagings {

    private static Server server;

    @BeforeAll
    static void start() {
        server = Packagings.everywhere(new PayaraProcess("parcels")).start(KEYS.toArray(String[]::new));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    public Server server() {
        return server;
    }
}
