-- Messages to families and what became of them: what each is about, never its text or address.
CREATE TABLE notice (
  id {{PK}},
  visit TEXT NOT NULL,
  template TEXT NOT NULL,
  stamp TEXT NOT NULL,
  state TEXT NOT NULL,
  channel TEXT NOT NULL,
  tries INTEGER NOT NULL,
  due_ms BIGINT NOT NULL,
  made_ms BIGINT NOT NULL,
  UNIQUE (visit, template, stamp)
);
CREATE INDEX notice_due ON notice (state, due_ms);
