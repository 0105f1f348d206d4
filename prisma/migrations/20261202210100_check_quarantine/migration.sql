-- no transaction
-- Reads all rows without blocking those who sign.
ALTER TABLE signatures VALIDATE CONSTRAINT quarantined_is_verified;
ALTER TABLE signatures VALIDATE CONSTRAINT signatures_burst_id_fkey;
