-- Vestibule, schema version 4, H2. Times are milliseconds since 1970-01-01 UTC.

-- Trusted browsers.
CREATE TABLE vestibule_trusted_browser (
  id              VARCHAR(32)  NOT NULL PRIMARY KEY,
  caller          VARCHAR(255) NOT NULL,
  epoch           BIGINT       NOT NULL,
  digest          VARCHAR(64)  NOT NULL,
  previous_digest VARCHAR(64)  NOT NULL,
  rotated_at      BIGINT       NOT NULL,
  name            VARCHAR(40)  NOT NULL,
  address         VARCHAR(64)  NOT NULL,
  created_at      BIGINT       NOT NULL,
  last_used_at    BIGINT       NOT NULL,
  expires_at      BIGINT       NOT NULL
);
CREATE INDEX vestibule_trusted_caller ON vestibule_trusted_browser (caller);
CREATE INDEX vestibule_trusted_expiry ON vestibule_trusted_browser (expires_at);

-- Links in mails that say "this was not me".
CREATE TABLE vestibule_disavowal (
  digest     VARCHAR(64)  NOT NULL PRIMARY KEY,
  caller     VARCHAR(255) NOT NULL,
  expires_at BIGINT       NOT NULL
);
CREATE INDEX vestibule_disavowal_expiry ON vestibule_disavowal (expires_at);

-- Who must, and since when.

-- The audit trail.

-- Recovery.

-- By which method the second factor was proven.
ALTER TABLE vestibule_token ADD COLUMN proof VARCHAR(32) DEFAULT '' NOT NULL;
