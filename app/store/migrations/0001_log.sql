-- The log, the hub's numbers, signed checkpoints, encrypted records, settings, staff.
CREATE TABLE event (
  id {{PK}},
  chain TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  visit TEXT NOT NULL,
  type TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  offset_min INTEGER NOT NULL,
  mover TEXT NOT NULL,
  by TEXT NOT NULL,
  data TEXT NOT NULL,
  prev {{BLOB}} NOT NULL,
  hash {{BLOB}} NOT NULL,
  UNIQUE (chain, sequence)
);
CREATE INDEX event_visit ON event (visit);
CREATE TABLE ordering (
  position BIGINT PRIMARY KEY,
  chain TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  ignored TEXT NOT NULL,
  UNIQUE (chain, sequence)
);
CREATE TABLE checkpoint (
  chain TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  hash {{BLOB}} NOT NULL,
  at_ms BIGINT NOT NULL,
  signature {{BLOB}} NOT NULL,
  signer {{BLOB}} NOT NULL,
  PRIMARY KEY (chain, sequence)
);
CREATE TABLE record (
  id TEXT PRIMARY KEY,
  position BIGINT NOT NULL UNIQUE,
  visit TEXT NOT NULL,
  type TEXT NOT NULL,
  salt {{BLOB}} NOT NULL,
  digest TEXT NOT NULL,
  nonce {{BLOB}} NOT NULL,
  body {{BLOB}} NOT NULL,
  deleted_ms BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX record_visit ON record (visit);
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  hash TEXT NOT NULL,
  locked INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE visit_state (
  visit TEXT PRIMARY KEY,
  visrn TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL,
  place TEXT NOT NULL,
  fold TEXT NOT NULL
);
CREATE INDEX visit_state_day ON visit_state (day);
