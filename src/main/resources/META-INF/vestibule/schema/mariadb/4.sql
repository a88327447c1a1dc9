-- Vestibule, schema version 4, MariaDB. Times are milliseconds since 1970-01-01 UTC.

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
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX vestibule_trusted_caller ON vestibule_trusted_browser (caller);
CREATE INDEX vestibule_trusted_expiry ON vestibule_trusted_browser (expires_at);

-- Links in mails that say "this was not me".
CREATE TABLE vestibule_disavowal (
  digest     VARCHAR(64)  NOT NULL PRIMARY KEY,
  caller     VARCHAR(255) NOT NULL,
  expires_at BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX vestibule_disavowal_expiry ON vestibule_disavowal (expires_at);

-- Who must, and since when.
CREATE TABLE vestibule_grace (
  caller       VARCHAR(255) NOT NULL PRIMARY KEY,
  started_at   BIGINT       NOT NULL,
  sign_ins     INTEGER      NOT NULL,
  last_sign_in VARCHAR(64)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE vestibule_readiness (
  caller  VARCHAR(255) NOT NULL PRIMARY KEY,
  verdict VARCHAR(16)  NOT NULL,
  seen_at BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX vestibule_readiness_seen ON vestibule_readiness (seen_at);

-- The audit trail. An entry belongs to a seal, or to none yet (0); each seal vouches for the one before it.
CREATE TABLE vestibule_audit (
  id           VARCHAR(32)  NOT NULL PRIMARY KEY,
  happened_at  BIGINT       NOT NULL,
  event        VARCHAR(64)  NOT NULL,
  outcome      VARCHAR(16)  NOT NULL,
  reason       VARCHAR(200) NOT NULL,
  caller       VARCHAR(255) NOT NULL,
  actor        VARCHAR(255) NOT NULL,
  method       VARCHAR(32)  NOT NULL,
  session_hash VARCHAR(32)  NOT NULL,
  address      VARCHAR(64)  NOT NULL,
  agent        VARCHAR(128) NOT NULL,
  node         VARCHAR(32)  NOT NULL,
  attempt      VARCHAR(32)  NOT NULL,
  proof        VARCHAR(64)  NOT NULL,
  seal         BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX vestibule_audit_caller ON vestibule_audit (caller, id);
CREATE INDEX vestibule_audit_of_seal ON vestibule_audit (seal, id);
CREATE TABLE vestibule_audit_seal (
  serial       BIGINT      NOT NULL PRIMARY KEY,
  entries      INTEGER     NOT NULL,
  sealed_at    BIGINT      NOT NULL,
  newest_at    BIGINT      NOT NULL,
  previous     VARCHAR(64) NOT NULL,
  digest       VARCHAR(64) NOT NULL,
  swept        BIGINT      NOT NULL,
  swept_digest VARCHAR(64) NOT NULL,
  proof        VARCHAR(64) NOT NULL,
  successor    BIGINT      NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO vestibule_audit_seal
  (serial, entries, sealed_at, newest_at, previous, digest, swept, swept_digest, proof, successor)
  VALUES (1, 0, 0, 0, '-', 'beginning', 0, '-', '-', 0);

-- Recovery.
CREATE TABLE vestibule_recovery (
  id          VARCHAR(32)  NOT NULL PRIMARY KEY,
  caller      VARCHAR(255) NOT NULL,
  digest      VARCHAR(64)  NOT NULL,
  issued_by   VARCHAR(255) NOT NULL,
  reason      VARCHAR(200) NOT NULL,
  approved_by VARCHAR(255),
  issued_at   BIGINT       NOT NULL,
  expires_at  BIGINT       NOT NULL,
  used_at     BIGINT,
  half_way    VARCHAR(32)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX vestibule_recovery_caller ON vestibule_recovery (caller);
CREATE INDEX vestibule_recovery_half_way ON vestibule_recovery (half_way);
-- Whose old secret was asked for, and moved where there was one.
CREATE TABLE vestibule_moved (
  caller   VARCHAR(255) NOT NULL PRIMARY KEY,
  moved_at BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- By which method the second factor was proven.
ALTER TABLE vestibule_token ADD COLUMN proof VARCHAR(32) DEFAULT '' NOT NULL;
