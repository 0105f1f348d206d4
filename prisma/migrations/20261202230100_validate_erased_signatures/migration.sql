-- Reads all signatures while others sign.
ALTER TABLE signatures VALIDATE CONSTRAINT erased_is_empty;
