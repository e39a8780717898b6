-- Envelopes of circles this vault is in that can't be taken before others have come, whole, in the
-- order they came. Their signatures are checked; what they say is not.
CREATE TABLE here_waiting (
    position INTEGER PRIMARY KEY,
    circle BLOB NOT NULL CHECK (length(circle) = 16),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX here_waiting_of_circle ON here_waiting (circle);
