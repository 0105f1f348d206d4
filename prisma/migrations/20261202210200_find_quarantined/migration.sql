-- no transaction
DROP INDEX CONCURRENTLY IF EXISTS signatures_of_burst;
CREATE INDEX CONCURRENTLY signatures_of_burst ON signatures(burst_id, id) WHERE burst_id IS NOT NULL;
