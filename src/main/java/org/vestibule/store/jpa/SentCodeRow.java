package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vestibule.store.SentCode;

/** A code on its way to a caller, at rest; its key lets there be one for each enrollment. */
@Entity(name = "VestibuleSentCode")
@Table(name = "vestibule_sent_code")
@Cacheable(false)
class SentCodeRow {

    @Id
    String enrollment;

    @Column(name = "request_id")
    String requestId;

    String login;
    String digest;
    int tries;

    @Column(name = "sent_at")
    long sentAt;

    @Column(name = "expires_at")
    long expiresAt;

    protected SentCodeRow() {}

    SentCodeRow(SentCode code) {
        this.enrollment = code.enrollment();
        this.requestId = code.requestId();
        this.login = code.login();
        this.digest = code.digest();
        this.sentAt = code.sentAt().toEpochMilli();
        this.expiresAt = code.expiresAt().toEpochMilli();
    }

    SentCode toCode() {
        return new SentCode(
                enrollment, requestId, login, digest, Instant.ofEpochMilli(sentAt), Instant.ofEpochMilli(expiresAt));
    }
}
