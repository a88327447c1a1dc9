package org.vestibule.store;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened, as it stands in the audit trail; no part of it is null, and none holds a secret.
 *
 * @param id unique; ids of one node are in the order of time
 * @param at when, to the millisecond
 * @param event the stable name of what happened
 * @param outcome {@code success}, {@code failure}, {@code refused} or {@code notice}
 * @param reason why, in a word, or in the words of an administrator; empty where the event says it all
 * @param caller to whom; empty where nobody is known
 * @param actor the administrator who did it; empty where it was the caller
 * @param method by which method; empty where none is meant
 * @param session tells one session from others, and nothing else; empty outside of one
 * @param address where the request came from, as far as the settings let it be kept; empty outside of a request
 * @param agent what the browser or program calls itself, cut and cleaned; empty where it says nothing
 * @param node the server that saw it
 * @param attempt the same for all that happened in one request; empty outside of one
 * @param proof that nobody without the keys wrote or changed this; empty before it is signed
 */
public record AuditEntry(
        String id,
        Instant at,
        String event,
        String outcome,
        String reason,
        String caller,
        String actor,
        String method,
        String session,
        String address,
        String agent,
        String node,
        String attempt,
        String proof) {

    /** The same with a proof. */
    AuditEntry signed(String by) {
        return new AuditEntry(
                id, at, event, outcome, reason, caller, actor, method, session, address, agent, node, attempt, by);
    }

    /** All that the proof is about, in a fixed order. */
    List<String> content() {
        return List.of(
                id,
                String.valueOf(at.toEpochMilli()),
                event,
                outcome,
                reason,
                caller,
                actor,
                method,
                session,
                address,
                agent,
                node,
                attempt);
    }
}
