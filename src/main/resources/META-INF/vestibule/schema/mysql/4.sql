-- Vestibule, schema version 4, MySQL. Times are milliseconds since 1970-01-01 UTC.

-- Trusted browsers.

-- Who must, and since when.

-- The audit trail.

-- Recovery.

-- By which method the second factor was proven.
ALTER TABLE vestibule_token ADD COLUMN proof VARCHAR(32) DEFAULT '' NOT NULL;
