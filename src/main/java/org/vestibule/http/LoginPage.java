package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where callers sign in, as paths under the context root.
 *
 * @param path the login page; empty in a host that signs its callers in by itself
 * @param errorPage where a wrong password leads, may carry a query; empty likewise
 */
record LoginPage(String path, String errorPage) {

    static final LoginPage HOSTS_OWN = new LoginPage("", "");

    /** Whether the host signs its callers in by itself, and we stand behind its login. */
    boolean hostsOwn() {
        return equals(HOSTS_OWN);
    }

    /** Where to send somebody who is to sign in: the login page, or else the context root. */
    String address(HttpServletRequest request) {
        return request.getContextPath() + (path.isEmpty() ? "/" : path);
    }

    /** Where to send somebody whose name or password was wrong. */
    String errorAddress(HttpServletRequest request) {
        return request.getContextPath() + errorPage;
    }
}
