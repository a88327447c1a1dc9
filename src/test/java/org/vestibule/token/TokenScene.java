package org.vestibule.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vestibule.Settings;
import org.vestibule.flow.Node;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.SigningKeys;
import org.vestibule.store.Stores;
import org.vestibule.store.TestKeys;
import org.vestibule.store.memory.MemoryStore;
import org.vestibule.token.AccessTokens.Names;

/** All that has to do with tokens on one server, put together by hand. */
final class TokenScene {

    final Node node;
    final AccessTokens accessTokens;
    final Grants grants;
    final TempTokens tempTokens;
    private final List<SecurityEvent> events = new CopyOnWriteArrayList<>();

    TokenScene(MemoryStore store, Clock clock) {
        Stores stores = store.stores();
        Settings settings = Settings.read(name -> Optional.empty());
        RandomCodes random = new RandomCodes(new SecureRandom());
        node = new Node(stores, clock);
        Names names = new Names("Lobby", "Lobby", Duration.ofMinutes(15), "MFA");
        accessTokens = new AccessTokens(names, new SigningKeys(TestKeys.ring("k1")), random, clock);
        grants = new Grants(
                settings,
                accessTokens,
                stores.refreshTokens(),
                new Families(settings, stores.refreshTokens(), clock),
                node.gate,
                stores.transactions(),
                random,
                events::add,
                clock);
        tempTokens = new TempTokens(stores.halfWays(), random, clock);
    }

    List<SecurityEvent.Type> reported() {
        return events.stream().map(SecurityEvent::type).toList();
    }
}
