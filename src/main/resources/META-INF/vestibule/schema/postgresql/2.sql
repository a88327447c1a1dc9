-- Vestibule, schema version 2, PostgreSQL: half-way logins of programs without a session, and their refresh tokens.

ALTER TABLE vestibule_half_way ADD COLUMN token VARCHAR(64);
ALTER TABLE vestibule_half_way ADD COLUMN caller_groups TEXT;
ALTER TABLE vestibule_half_way ADD COLUMN decision VARCHAR(16);

CREATE TABLE vestibule_token (
  digest        VARCHAR(64)  NOT NULL PRIMARY KEY,
  family        VARCHAR(32)  NOT NULL,
  caller        VARCHAR(255) NOT NULL,
  caller_groups TEXT NOT NULL,
  methods       VARCHAR(64)  NOT NULL,
  epoch         BIGINT       NOT NULL,
  signed_in_at  BIGINT       NOT NULL,
  answered_at   BIGINT       NOT NULL,
  expires_at    BIGINT       NOT NULL,
  used_at       BIGINT
);
CREATE INDEX vestibule_token_family ON vestibule_token (family);
CREATE INDEX vestibule_token_expiry ON vestibule_token (expires_at);
