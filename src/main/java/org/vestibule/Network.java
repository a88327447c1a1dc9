package org.vestibule;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;

/**
 * A network in CIDR notation (RFC 4632, RFC 4291): {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or a single address.
 *
 * <p>One of IPv6 holds no address of IPv4, not even {@code ::/0}. Immutable.
 *
 * @param address its first address
 * @param prefix how many leading bits all of its addresses share
 */
public record Network(NetworkAddress address, int prefix) {

    private static final int MAPPED_PREFIX = 96;

    /** Reads a network; empty for anything else, as for {@code 192.0.2.1/24}, in which one half or the other is a mistake. */
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return NetworkAddress.parse(text).map(address -> new Network(address, address.bits()));
        }
        String written = text.substring(0, slash);
        return NetworkAddress.parse(written)
                .flatMap(address -> prefix(text.substring(slash + 1), address, written.indexOf(':') >= 0)
                        .map(prefix -> new Network(address, prefix)))
                .filter(Network::beginsWithItself);
    }

    /** Of an address of IPv4 that is written as one of IPv6 the first 96 bits are no part any more. */
    private static Optional<Integer> prefix(String digits, NetworkAddress address, boolean writtenAsSix) {
        if (!digits.matches("0|[1-9][0-9]{0,2}")) {
            return Optional.empty();
        }
        int ahead = writtenAsSix && address.bits() < MAPPED_PREFIX ? MAPPED_PREFIX : 0;
        return Optional.of(Integer.parseInt(digits) - ahead).filter(prefix -> prefix >= 0 && prefix <= address.bits());
    }

    private boolean beginsWithItself() {
        int rest = address.bits() - prefix;
        return address.value().shiftRight(rest).shiftLeft(rest).equals(address.value());
    }

    /** Whether an address belongs to it. */
    public boolean contains(NetworkAddress other) {
        int rest = address.bits() - prefix;
        BigInteger same = address.value().xor(other.value()).shiftRight(rest);
        return other.bits() == address.bits() && same.signum() == 0;
    }

    /** Whether an address belongs to one of them. */
    public static boolean anyContains(Collection<Network> networks, NetworkAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
