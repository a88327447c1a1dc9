package org.vestibule.http;

import java.math.BigInteger;
import java.util.Optional;
import org.vestibule.NetworkAddress;

/** A network address with its end left out: enough for a caller to recognise, too little to find somebody by. */
final class MaskedAddress {

    private MaskedAddress() {}

    /** The first 16 bits of an IPv4 address, the first 48 of an IPv6 one; empty when it is neither. */
    static String of(String address) {
        return Optional.ofNullable(address)
                .flatMap(NetworkAddress::parse)
                .map(MaskedAddress::masked)
                .orElse("");
    }

    private static String masked(NetworkAddress address) {
        return address.bits() == Integer.SIZE
                ? "%d.%d.x.x".formatted(part(address, 24, 8), part(address, 16, 8))
                : "%x:%x:%x::/48".formatted(part(address, 112, 16), part(address, 96, 16), part(address, 80, 16));
    }

    private static int part(NetworkAddress address, int above, int bits) {
        return address.value()
                .shiftRight(above)
                .and(BigInteger.valueOf((1L << bits) - 1))
                .intValue();
    }
}
