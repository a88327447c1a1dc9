-- Vestibule, schema version 5, MariaDB.

-- Grows whenever the epoch of a caller is turned: one row, by which a node knows that what it remembers of epochs still holds.
CREATE TABLE vestibule_turns (
  id    INT    NOT NULL PRIMARY KEY,
  turns BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO vestibule_turns (id, turns) VALUES (1, 0);
