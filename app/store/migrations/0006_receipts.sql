-- What a gateway calls a message when it says later what became of it; a random word or the gateway's own number.
ALTER TABLE notice ADD COLUMN reference TEXT NOT NULL DEFAULT '';
CREATE INDEX notice_reference ON notice (reference);
