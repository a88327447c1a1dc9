package org.vestibule.doctor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the container says of the application that we are installed in. Immutable.
 *
 * @param version ours, as the JAR's manifest says
 * @param login how callers sign in
 * @param filters who stands before the pages
 * @param doors our addresses, and which of them and of the application's a half-way caller may see
 * @param cookie how the session cookie is set
 * @param microProfile whether the server has MicroProfile Config
 * @param overTls whether the request at hand came over TLS; empty at start, when there is none
 */
public record Premises(
        String version,
        Login login,
        Filters filters,
        Doors doors,
        Cookie cookie,
        boolean microProfile,
        Optional<Boolean> overTls) {

    /**
     * How callers sign in.
     *
     * @param ours whether Vestibule is the application's mechanism, rather than the filter over its own login
     * @param mechanisms the mechanisms that CDI knows, by their classes or annotations
     * @param resolvers the application's own answers to who the caller is, by their classes
     * @param webXml the login method that web.xml names; empty when it names none
     */
    public record Login(boolean ours, List<String> mechanisms, List<String> resolvers, String webXml) {}

    /**
     * Who stands before the pages.
     *
     * @param position where ours stands among the others, as a clause
     * @param patterns the addresses that ours stands before
     * @param dispatches the kinds of dispatch that ours stands before
     * @param others names of the application's own filters
     */
    public record Filters(String position, Set<String> patterns, List<String> dispatches, List<String> others) {}

    /**
     * Addresses under the context root.
     *
     * @param rooms ours that a half-way caller may enter
     * @param loginPage the application's login page; empty when we do not know it
     * @param mapped the patterns of the application's servlets
     */
    public record Doors(List<String> rooms, String loginPage, Set<String> mapped) {}

    /**
     * How the session cookie is set, as far as can be known.
     *
     * @param secure whether it is kept to TLS
     * @param sameSite the attribute as it is sent; empty when it is not sent
     * @param cure the line that sends it, on this server
     */
    public record Cookie(boolean httpOnly, boolean secure, String sameSite, String cure) {}
}
