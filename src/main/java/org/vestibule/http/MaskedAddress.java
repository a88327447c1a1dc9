package org.vestibule.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A network address with its end left out: enough for a caller to recognise, too little to find somebody by. */
final class MaskedAddress {

    /** Digits and colons or dots: nothing that would be looked up as a name. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private MaskedAddress() {}

    /** The first 16 bits of an IPv4 address, the first 48 of an IPv6 one; empty when it is neither. */
    static String of(String address) {
        if (address == null || !LITERAL.matcher(address).matches()) {
            return "";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet4Address
                    ? "%d.%d.x.x".formatted(bytes[0] & 255, bytes[1] & 255)
                    : "%x:%x:%x::/48".formatted(word(bytes, 0), word(bytes, 2), word(bytes, 4));
        } catch (UnknownHostException notAnAddress) {
            return "";
        }
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 255) << 8) | (bytes[at + 1] & 255);
    }
}
