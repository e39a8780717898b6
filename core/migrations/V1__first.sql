-- Three kinds of tables.
--   log_   the truth: what was signed. Only ever added to.
--   view_  the read model: made from log_, dropped and rebuilt at will. Nothing here comes from the
--          clock, the language or the zone.
--   here_  this phone's only: never rebuilt, never sent.
-- Ids and hashes are BLOBs; instants are UTC milliseconds with the wall clock's reading and the
-- zone beside them; booleans are 0 or 1. No foreign key crosses circles: a plain id may be missing.

-- Every envelope this phone made or took, whole, in the order it got them.
CREATE TABLE log_envelope (
    position INTEGER PRIMARY KEY,
    circle BLOB NOT NULL CHECK (length(circle) = 16),
    author BLOB NOT NULL CHECK (length(author) = 32),
    seq INTEGER NOT NULL CHECK (seq > 0),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    bytes BLOB NOT NULL,
    UNIQUE (circle, author, seq)
) STRICT;

-- The circles this vault is in. kind: own, pair, newer. about: the case of a pair.
CREATE TABLE view_circle (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    about BLOB
) STRICT;

-- Who is in a circle. role: null where a newer version knows it.
CREATE TABLE view_member (
    circle BLOB NOT NULL REFERENCES view_circle (id) ON DELETE CASCADE,
    person BLOB NOT NULL,
    role TEXT,
    administrator INTEGER NOT NULL,
    PRIMARY KEY (circle, person)
) STRICT;

-- What a circle calls a person.
CREATE TABLE view_person (
    circle BLOB NOT NULL REFERENCES view_circle (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    called TEXT NOT NULL,
    PRIMARY KEY (circle, id)
) STRICT;

-- Cases, each in its pair's circle. An id is a circle's own: what one circle says of it never
-- replaces what another does.
CREATE TABLE view_case (
    circle BLOB NOT NULL REFERENCES view_circle (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    user BLOB NOT NULL,
    contact BLOB NOT NULL,
    user_under_18 INTEGER NOT NULL,
    contact_under_18 INTEGER NOT NULL,
    without_substance INTEGER NOT NULL,
    opened_utc INTEGER NOT NULL,
    opened_local TEXT NOT NULL,
    opened_zone TEXT NOT NULL,
    PRIMARY KEY (circle, id)
) STRICT;

-- Finished parts, every version of them. corrects and reason: from version 2 on. sat_with, day:
-- null where not known. on_person: whose phone was used, null when their own.
CREATE TABLE view_assessment (
    circle BLOB NOT NULL REFERENCES view_circle (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    instrument TEXT NOT NULL,
    instrument_version INTEGER NOT NULL,
    round INTEGER NOT NULL,
    part TEXT NOT NULL,
    version INTEGER NOT NULL,
    corrects BLOB,
    reason TEXT,
    sat_with TEXT,
    day TEXT,
    shown_to_contact INTEGER NOT NULL,
    first_answer_utc INTEGER NOT NULL,
    first_answer_local TEXT NOT NULL,
    first_answer_zone TEXT NOT NULL,
    finished_utc INTEGER NOT NULL,
    finished_local TEXT NOT NULL,
    finished_zone TEXT NOT NULL,
    by_person BLOB NOT NULL,
    on_person BLOB,
    PRIMARY KEY (circle, id)
) STRICT;
CREATE INDEX view_assessment_of_case ON view_assessment (circle, case_id, round, part, version);

-- One row an item: a code, or a word for why there is none (also words of newer versions).
CREATE TABLE view_answer (
    circle BLOB NOT NULL,
    assessment BLOB NOT NULL,
    item TEXT NOT NULL,
    code INTEGER,
    missing TEXT,
    PRIMARY KEY (circle, assessment, item),
    FOREIGN KEY (circle, assessment) REFERENCES view_assessment (circle, id) ON DELETE CASCADE,
    CHECK ((code IS NULL) <> (missing IS NULL))
) STRICT, WITHOUT ROWID;

-- Records and envelopes that a newer version made and this one can't read: kept and shown as such.
-- case_id, round, part: what can be read of a finished part, so that it isn't asked for again.
CREATE TABLE view_newer (
    circle BLOB NOT NULL REFERENCES view_circle (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id BLOB,
    round INTEGER,
    part TEXT,
    PRIMARY KEY (circle, kind, id)
) STRICT, WITHOUT ROWID;

-- Answering under way on this phone, saved whole at every tap. state: JSON.
CREATE TABLE here_draft (
    id BLOB PRIMARY KEY,
    case_id BLOB NOT NULL,
    round INTEGER NOT NULL,
    part TEXT NOT NULL,
    state TEXT NOT NULL,
    UNIQUE (case_id, round, part)
) STRICT;

-- This phone's settings of this vault, and what it remembers of itself.
CREATE TABLE here_preference (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
