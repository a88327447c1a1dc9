package org.vestibule.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vestibule.send.CallerAddress;

/** The demo's people have mail addresses that lead nowhere. */
@ApplicationScoped
public class DemoAddresses implements CallerAddress {

    @Override
    public Optional<String> of(String caller) {
        return Optional.of(caller + "@lobby.example");
    }
}
