package org.vestibule.http;

/** The filter before everything, where another one further on opens our rooms: it only guards. */
public final class OuterFilter extends VestibuleFilter {

    @Override
    boolean opensRooms() {
        return false;
    }
}
