package org.vestibule.it;

/** Where each test of {@link HostsIT} begins: at one of the hosts. */
interface AtHosts {

    Stay at(Host host);
}
