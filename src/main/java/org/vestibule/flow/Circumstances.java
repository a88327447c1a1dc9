package org.vestibule.flow;

/**
 * Where something was seen to happen: the particulars of a request, none of which is a secret. Each is empty where it is not
 * known.
 *
 * @param session tells one session from others, and nothing else
 * @param address the network address, as far as it may be kept
 * @param agent what the browser or program calls itself, at most 128 characters and none of them a control character
 * @param attempt the same for all that happened in one request
 */
public record Circumstances(String session, String address, String agent, String attempt) {

    /** Nothing is known, as outside of a request. */
    public static final Circumstances UNKNOWN = new Circumstances("", "", "", "");
}
