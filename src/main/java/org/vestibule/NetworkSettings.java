package org.vestibule;

import java.util.Set;

/**
 * The knobs that tell from which network address a caller comes.
 *
 * @param trustedProxies {@code vestibule.trusted-proxies}: whose word is taken for it
 * @param proxyHeader {@code vestibule.proxy-header}: the one header in which they say it
 */
public record NetworkSettings(Set<Network> trustedProxies, String proxyHeader) {

    static NetworkSettings read(Knobs knobs) {
        return new NetworkSettings(
                knobs.networks("vestibule.trusted-proxies"),
                knobs.choice("vestibule.proxy-header", "X-Forwarded-For", "Forwarded"));
    }
}
