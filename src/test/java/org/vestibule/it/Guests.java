package org.vestibule.it;

/** Who takes part in the journeys of a deployment. */
interface Guests {

    /** One of the demo's people, at a browser of their own. */
    Person person(String name);
}
