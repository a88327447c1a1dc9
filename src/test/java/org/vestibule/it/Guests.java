package org.vestibule.it;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Who takes part in the journeys of a deployment. */
interface Guests {

    /** So that a database left from an earlier run knows none of today's names. */
    String RUN = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    AtomicInteger COUNT = new AtomicInteger();

    /** One of the demo's people, at a browser of their own. */
    Person person(String name);

    /** The pages of the application that only callers see, or only some of them. */
    default List<String> protectedPages() {
        return List.of("/account", "/admin", "/api/profile", "/vault/x", "/papers/plan.txt", "/papers/plan.jsp");
    }

    /** Somebody who was never here before. */
    default Person newPerson() {
        return person("guest-" + RUN + "-" + COUNT.incrementAndGet());
    }

    /** Somebody new of whose group a second factor is demanded. */
    default Person newAdministrator() {
        return person("guest-" + RUN + "-" + COUNT.incrementAndGet() + "-admin");
    }

    /** Somebody new who has set up a phone and is inside. */
    default Person enrolledPerson() {
        return newPerson().signIn().setUp();
    }

    /** A program of somebody's who has set up a phone, with nothing but the password so far. */
    default App app(Person person) {
        return new App(person);
    }

    /** Somebody who has set up a phone, gave the password, and is asked for a code that the phone shows already. */
    default Person halfWayPerson() {
        return enrolledPerson().signInHalfWay();
    }
}
