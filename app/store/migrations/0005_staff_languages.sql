-- The languages an officer understands, codes with commas between; empty: not said.
ALTER TABLE staff ADD COLUMN languages TEXT NOT NULL DEFAULT '';
