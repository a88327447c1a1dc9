package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vestibule.store.AuditEntry;

/** An entry of the audit trail at rest. */
@Entity(name = "VestibuleAudit")
@Table(name = "vestibule_audit")
@Cacheable(false)
class AuditRow {

    @Id
    String id;

    @Column(name = "happened_at")
    long happenedAt;

    String event;
    String outcome;
    String reason;
    String caller;
    String actor;
    String method;

    @Column(name = "session_hash")
    String sessionHash;

    String address;
    String agent;
    String node;
    String attempt;
    String proof;

    /** The number of its seal; 0 while it waits for one. */
    long seal;

    protected AuditRow() {}

    AuditRow(AuditEntry entry) {
        id = entry.id();
        happenedAt = entry.at().toEpochMilli();
        event = entry.event();
        outcome = entry.outcome();
        reason = entry.reason();
        caller = entry.caller();
        actor = entry.actor();
        method = entry.method();
        sessionHash = entry.session();
        address = entry.address();
        agent = entry.agent();
        node = entry.node();
        attempt = entry.attempt();
        proof = entry.proof();
    }

    AuditEntry toEntry() {
        return new AuditEntry(
                id,
                Instant.ofEpochMilli(happenedAt),
                event,
                outcome,
                Names.text(reason),
                Names.text(caller),
                Names.text(actor),
                Names.text(method),
                Names.text(sessionHash),
                Names.text(address),
                Names.text(agent),
                Names.text(node),
                Names.text(attempt),
                proof);
    }
}
