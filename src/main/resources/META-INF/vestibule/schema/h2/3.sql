-- Vestibule, schema version 3, H2: codes sent by SMS and e-mail. Times are milliseconds since 1970-01-01 UTC.

-- One row an enrollment is one live code an enrollment.
CREATE TABLE vestibule_sent_code (
  enrollment VARCHAR(32) NOT NULL PRIMARY KEY,
  request_id VARCHAR(32) NOT NULL,
  login      VARCHAR(64) NOT NULL,
  digest     VARCHAR(64) NOT NULL,
  tries      INTEGER     NOT NULL,
  sent_at    BIGINT      NOT NULL,
  expires_at BIGINT      NOT NULL
);
CREATE INDEX vestibule_sent_code_expiry ON vestibule_sent_code (expires_at);
