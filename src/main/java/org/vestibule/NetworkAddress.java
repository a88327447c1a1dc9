package org.vestibule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of a network: of IPv4, or of IPv6 (RFC 4291); one of IPv4 that is written as one of IPv6 ({@code
 * ::ffff:192.0.2.1}) is one of IPv4.
 *
 * <p>Read from what is written and never looked up: a name is none. Immutable.
 *
 * @param value the address as a number
 * @param bits how many bits it has: 32 or 128
 */
public record NetworkAddress(BigInteger value, int bits) {

    private static final int FOUR = 32;
    private static final int SIX = 128;
    private static final int GROUPS = 8;
    private static final int HEX = 16;
    private static final int LONGEST = 45;

    private static final BigInteger MAPPED = BigInteger.valueOf(0xffff);
    private static final Pattern DOTTED = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /** Reads an address; empty for anything else, as for a port behind it, brackets around it, or a leading zero. */
    public static Optional<NetworkAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.indexOf(':') < 0
                ? four(text).map(value -> new NetworkAddress(value, FOUR))
                : six(text).map(NetworkAddress::canonical);
    }

    private static NetworkAddress canonical(BigInteger value) {
        return value.shiftRight(FOUR).equals(MAPPED)
                ? new NetworkAddress(value.subtract(MAPPED.shiftLeft(FOUR)), FOUR)
                : new NetworkAddress(value, SIX);
    }

    /** Some read a leading zero as octal and some do not; so there is none. */
    private static Optional<BigInteger> four(String text) {
        if (!DOTTED.matcher(text).matches()) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (String part : text.split("\\.", -1)) {
            int octet = Integer.parseInt(part);
            if (octet > 0xff || !part.equals(String.valueOf(octet))) {
                return Optional.empty();
            }
            value = value.shiftLeft(Byte.SIZE).or(BigInteger.valueOf(octet));
        }
        return Optional.of(value);
    }

    private static Optional<BigInteger> six(String text) {
        int last = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') >= 0) {
            return four(text.substring(last))
                    .map(value ->
                            text.substring(0, last) + value.shiftRight(HEX).toString(HEX) + ":"
                                    + value.and(MAPPED).toString(HEX))
                    .flatMap(NetworkAddress::groups);
        }
        return groups(text);
    }

    private static Optional<BigInteger> groups(String text) {
        String[] halves = text.split("::", -1);
        List<String> head = halves[0].isEmpty() ? List.of() : List.of(halves[0].split(":", -1));
        List<String> tail = halves.length < 2 || halves[1].isEmpty() ? List.of() : List.of(halves[1].split(":", -1));
        int written = head.size() + tail.size();
        boolean whole = halves.length == 1 ? written == GROUPS : halves.length == 2 && written < GROUPS;
        return whole
                ? number(head).flatMap(high -> number(tail).map(high.shiftLeft(HEX * (GROUPS - head.size()))::or))
                : Optional.empty();
    }

    private static Optional<BigInteger> number(List<String> groups) {
        return groups.stream().allMatch(group -> GROUP.matcher(group).matches())
                ? Optional.of(groups.stream()
                        .map(group -> new BigInteger(group, HEX))
                        .reduce(BigInteger.ZERO, (all, group) -> all.shiftLeft(HEX)
                                .or(group)))
                : Optional.empty();
    }

    /** As it is written: dotted, or in eight groups without leading zeros. */
    @Override
    public String toString() {
        int step = bits == FOUR ? Byte.SIZE : HEX;
        String[] parts = new String[bits / step];
        Arrays.setAll(parts, at -> {
            int part = value.shiftRight(bits - step * (at + 1)).and(MAPPED).intValue();
            return bits == FOUR ? String.valueOf(part & 0xff) : Integer.toHexString(part);
        });
        return String.join(bits == FOUR ? "." : ":", parts);
    }
}
