package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.vestibule.Network;
import org.vestibule.NetworkAddress;
import org.vestibule.NetworkSettings;
import org.vestibule.Settings;

/**
 * The network address that a request comes from: the peer's, or what a peer of {@code vestibule.trusted-proxies} says.
 *
 * <p>Whoever sends a request can write any header. So of the one header that the proxies write ({@code
 * vestibule.proxy-header}) only what they added counts: read from the right, hop by hop, up to the first that is no proxy of
 * ours. What stands left of it, and any other header, is never looked at. Thread-safe.
 */
@Dependent
final class ClientAddress {

    private final NetworkSettings settings;

    @Inject
    ClientAddress(Settings settings) {
        this.settings = settings.network();
    }

    /** The address as text; the proxy's own where a proxy does not say whose request it brings. */
    String of(HttpServletRequest request) {
        String peer = peer(request);
        return isProxy(peer) ? told(request).map(NetworkAddress::toString).orElse(peer) : peer;
    }

    /**
     * Whether the request comes from one of these networks; false where that cannot be known.
     *
     * <p>A proxy that does not say for whom it asks stands for anybody, whatever network it stands in itself.
     */
    boolean within(HttpServletRequest request, Set<Network> networks) {
        if (networks.isEmpty()) {
            return false;
        }
        String peer = peer(request);
        return (isProxy(peer) ? told(request) : NetworkAddress.parse(peer))
                .filter(address -> Network.anyContains(networks, address))
                .isPresent();
    }

    private boolean isProxy(String peer) {
        return NetworkAddress.parse(peer)
                .filter(address -> Network.anyContains(settings.trustedProxies(), address))
                .isPresent();
    }

    /** What the proxies say; with proxies all the way, the first of them asks for itself. */
    private Optional<NetworkAddress> told(HttpServletRequest request) {
        Optional<NetworkAddress> last = Optional.empty();
        for (Optional<NetworkAddress> hop : Hops.fromTheRight(request, settings.proxyHeader())) {
            last = hop;
            if (hop.isEmpty() || !Network.anyContains(settings.trustedProxies(), hop.get())) {
                return hop;
            }
        }
        return last;
    }

    /** Servers write the interface behind a link-local address (RFC 4007). */
    private static String peer(HttpServletRequest request) {
        String address = Optional.ofNullable(request.getRemoteAddr()).orElse("");
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
