-- Vestibule, schema version 5, H2.

-- Grows whenever the epoch of a caller is turned: one row, by which a node knows that what it remembers of epochs still holds.
CREATE TABLE vestibule_turns (
  id    INT    NOT NULL PRIMARY KEY,
  turns BIGINT NOT NULL
);
INSERT INTO vestibule_turns (id, turns) VALUES (1, 0);
