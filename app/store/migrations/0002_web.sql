-- What only the public pages need. No address, code or name stands here in the clear: addresses and codes are keyed
-- digests, drafts are records of their own.
CREATE TABLE web_otp (
  id {{PK}},
  purpose TEXT NOT NULL,
  session TEXT NOT NULL,
  address TEXT NOT NULL,
  digest TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  spent INTEGER NOT NULL
);
CREATE INDEX web_otp_address ON web_otp (address, made_ms);
CREATE INDEX web_otp_session ON web_otp (session);
CREATE TABLE web_failure (
  id {{PK}},
  at_ms BIGINT NOT NULL
);
CREATE INDEX web_failure_at ON web_failure (at_ms);
CREATE TABLE web_spent (
  token TEXT PRIMARY KEY,
  until_ms BIGINT NOT NULL
);
CREATE TABLE web_draft (
  id TEXT PRIMARY KEY,
  until_ms BIGINT NOT NULL
);
