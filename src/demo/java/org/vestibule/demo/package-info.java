/**
 * A small application that knows nothing about second factors: login, account and admin pages, and a JSON address.
 *
 * <p>It uses only what any host may use. Its one line about Vestibule is the annotation on {@link
 * org.vestibule.demo.DemoSecurity}.
 */
package org.vestibule.demo;
