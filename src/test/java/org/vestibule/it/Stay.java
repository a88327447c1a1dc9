package org.vestibule.it;

import java.net.URI;
import java.util.List;

/** What can be done, and tried, at one host: the attacks on the demo, here with other doors and other pages. */
record Stay(URI server, Host host)
        implements HalfWayAttacks, DispatchAttacks, Races, MalformedRequests, MutatedRequests {

    @Override
    public Person person(String name) {
        return new Person(host.home(server), name, host.door());
    }

    @Override
    public Person newPerson() {
        return person(Residents.next());
    }

    @Override
    public Person newAdministrator() {
        return person(Residents.nextAdministrator());
    }

    @Override
    public List<String> protectedPages() {
        return host == Host.BUSY
                ? List.of("/desk", "/vault/x")
                : List.of(host.door().desk(), "/vault/x", "/papers/plan.txt", "/papers/plan.jsp");
    }

    /** Error pages and files that are not the interface's are not everywhere. */
    @Override
    public List<String> dispatches() {
        return host == Host.BUSY
                ? List.of("/open/forward", "/open/include", "/open/async", "/open/error")
                : List.of("/open/forward", "/open/include", "/open/async", "/open/jsp", "/open/static");
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "POST");
    }

    /** Where a request goes wrong is decided before it matters whose application it is. */
    @Override
    public int rounds() {
        return 500;
    }
}
