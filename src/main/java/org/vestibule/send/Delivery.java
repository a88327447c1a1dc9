package org.vestibule.send;

/** What became of a message, as far as the one who was to carry it can say at once. */
public enum Delivery {
    /** It is on its way; whether it arrives nobody knows. */
    ACCEPTED,
    /** It was not taken, and will not be: the destination is not one, or not one that is served. */
    REFUSED,
    /** It was not taken, or nobody knows: the gateway does not answer, is busy, or does not know us. */
    UNREACHABLE
}
