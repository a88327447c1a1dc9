/**
 * What the tests of an application with Vestibule need: a phone, a clock that can be moved, and a crawl that says what is
 * reachable half-way in.
 *
 * <p>In a test without a server: {@link org.vestibule.kit.VirtualAuthenticator} and {@link org.vestibule.kit.SettableClock}.
 * In the WAR under test, and only there: {@link org.vestibule.kit.TestClock} and the servlets that {@link
 * org.vestibule.kit.KitInitializer} puts in place. In the test that talks to it: {@link org.vestibule.kit.DeployedClock}
 * and {@link org.vestibule.kit.HalfWayCrawl}.
 * It knows no test framework.
 */
package org.vestibule.kit;
