-- Verifying must not touch an index: a row whose indexed columns stay as they are is updated in its place (HOT), and the
-- indexes keep one entry a signature. So no index depends on what verifying writes, and what is told of the mail is
-- told of the few that failed.

-- DropIndex
DROP INDEX "signatures_latest_listed";

-- DropIndex
DROP INDEX "signatures_unverified";

-- AlterTable
ALTER TABLE "signatures" DROP COLUMN "mailed_at";

-- CreateIndex
CREATE INDEX "signatures_listed" ON "signatures"("campaign_id", "id") WHERE (listed AND withdrawn_at IS NULL AND invalidated_at IS NULL);

-- CreateIndex
CREATE INDEX "signatures_created" ON "signatures" USING BRIN ("created_at") WITH (autosummarize = on);
