package org.vestibule.http;

/**
 * Where callers sign in, as paths under the context root.
 *
 * @param path the login page; the context root in a host that signs its callers in by itself
 * @param errorPage where a wrong password leads, may carry a query
 */
record LoginPage(String path, String errorPage) {

    static final LoginPage HOSTS_OWN = new LoginPage("/", "/");
}
