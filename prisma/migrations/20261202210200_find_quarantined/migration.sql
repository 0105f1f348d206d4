-- no transaction
-- One statement, so that Prisma can run it, too. If it fails, drop the invalid index and repeat it.
CREATE INDEX CONCURRENTLY "signatures_of_burst" ON "signatures"("burst_id", "id") WHERE (burst_id IS NOT NULL);
