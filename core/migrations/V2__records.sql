-- The rest of the scheme: goals, sessions, talks and what comes after them.

-- Whose phones are in a circle: which member this phone's owner is there.
CREATE TABLE view_phone (
    circle BLOB NOT NULL REFERENCES view_circle (id) ON DELETE CASCADE,
    person BLOB NOT NULL,
    phone BLOB NOT NULL CHECK (length(phone) = 32),
    PRIMARY KEY (circle, phone)
) STRICT, WITHOUT ROWID;

-- One row a record. kind, id: as in its document. about: what it belongs to (the goal of a rating,
-- the talk of a point, the first version of a session). day: the civil date it is about. body: its
-- fields as JSON, those of newer versions too. Only what rows are looked for by is a column.
CREATE TABLE view_record (
    circle BLOB NOT NULL REFERENCES view_circle (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    about TEXT,
    day TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (circle, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_record_about ON view_record (circle, kind, about) WHERE about IS NOT NULL;
CREATE INDEX view_record_day ON view_record (circle, kind, day) WHERE day IS NOT NULL;

CREATE INDEX view_circle_about ON view_circle (about, kind) WHERE about IS NOT NULL;

-- What is being typed on this phone and is no answer, saved at each pause. fields: JSON.
CREATE TABLE here_form (
    key TEXT PRIMARY KEY,
    fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
