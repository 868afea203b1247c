-- Who holds the visitor's end of a call, and wrong tries of OTP and PIN.
CREATE TABLE seat (
  visit TEXT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  taken_ms BIGINT NOT NULL
);
CREATE TABLE join_try (
  visit TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  first_ms BIGINT NOT NULL
);
