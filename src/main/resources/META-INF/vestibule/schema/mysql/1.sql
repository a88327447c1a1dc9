-- Vestibule, schema version 1, MySQL 8.0.17 or later. Times are milliseconds since 1970-01-01 UTC.
-- The collation compares byte by byte: "alice", "Alice" and "alice " are three callers.

CREATE TABLE vestibule_caller (
  caller VARCHAR(255) NOT NULL PRIMARY KEY,
  epoch  BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE vestibule_enrollment (
  id            VARCHAR(32)  NOT NULL PRIMARY KEY,
  caller        VARCHAR(255) NOT NULL,
  method        VARCHAR(32)  NOT NULL,
  state         VARCHAR(8)   NOT NULL CHECK (state IN ('PENDING', 'ACTIVE')),
  label         VARCHAR(40)  NOT NULL,
  parameters    VARCHAR(64)  NOT NULL,
  sealed_secret VARCHAR(512) NOT NULL,
  last_step     BIGINT       NOT NULL,
  drift         INTEGER      NOT NULL,
  drift_run     INTEGER      NOT NULL,
  tries         INTEGER      NOT NULL,
  replaces      VARCHAR(32),
  created_at    BIGINT       NOT NULL,
  expires_at    BIGINT,
  last_used_at  BIGINT
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
CREATE INDEX vestibule_enrollment_caller ON vestibule_enrollment (caller, state);

CREATE TABLE vestibule_code (
  caller   VARCHAR(255) NOT NULL,
  method   VARCHAR(32)  NOT NULL,
  selector VARCHAR(64)  NOT NULL,
  hash     VARCHAR(80)  NOT NULL,
  PRIMARY KEY (caller, method, selector)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE vestibule_attempts (
  caller   VARCHAR(255)  NOT NULL,
  bucket   VARCHAR(16)   NOT NULL,
  failures INTEGER       NOT NULL,
  next_try BIGINT        NOT NULL,
  recent   VARCHAR(1000) NOT NULL,
  version  BIGINT        NOT NULL,
  PRIMARY KEY (caller, bucket)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE vestibule_half_way (
  id          VARCHAR(32)  NOT NULL PRIMARY KEY,
  caller      VARCHAR(255) NOT NULL,
  epoch       BIGINT       NOT NULL,
  tries       INTEGER      NOT NULL,
  created_at  BIGINT       NOT NULL,
  expires_at  BIGINT       NOT NULL,
  finished_at BIGINT
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
CREATE INDEX vestibule_half_way_expiry ON vestibule_half_way (expires_at);

CREATE TABLE vestibule_key (
  id          VARCHAR(16) NOT NULL PRIMARY KEY,
  check_value VARCHAR(32) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
