-- Reads the whole table, while everybody else goes on.
ALTER TABLE departures VALIDATE CONSTRAINT departures_kind_check;
