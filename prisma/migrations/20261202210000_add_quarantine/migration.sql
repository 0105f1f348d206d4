-- A verified signature of a burst waits, uncounted, until a steward has looked. The generated column counts it out because
-- it is invalidated at the same time: a new expression would rewrite the table.

-- CreateTable
CREATE TABLE "observations" (
    "id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "domain" BIGINT NOT NULL,
    "network" BIGINT,
    "range" BIGINT,
    "stem" BIGINT NOT NULL,
    "name" BIGINT NOT NULL,
    "shape" BIGINT NOT NULL,
    "traits" SMALLINT NOT NULL,
    "suspicion" SMALLINT NOT NULL DEFAULT 0,
    "source" TEXT,
    "burst_id" INTEGER,

    CONSTRAINT "observations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bursts" (
    "id" SERIAL NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "digest" BIGINT NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "score" SMALLINT NOT NULL,
    "hints" TEXT[],
    "signings" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "networks" INTEGER NOT NULL,
    "first_id" UUID NOT NULL,
    "name_cipher" BYTEA,
    "source" TEXT,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "latest_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "alerted_at" TIMESTAMPTZ(3),
    "let_in_at" TIMESTAMPTZ(3),
    "task" TEXT,
    "place" UUID,

    CONSTRAINT "bursts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarantine_tally" (
    "burst_id" INTEGER NOT NULL,
    "shard" SMALLINT NOT NULL,
    "waiting" INTEGER NOT NULL,
    "ruled_out" INTEGER NOT NULL,

    CONSTRAINT "quarantine_tally_pkey" PRIMARY KEY ("burst_id","shard")
);

-- CreateIndex
CREATE INDEX "observations_of_burst" ON "observations"("burst_id", "id") WHERE (burst_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "bursts_in_force" ON "bursts"("campaign_id", "kind", "digest") WHERE (ended_at IS NULL);

-- CreateIndex
CREATE INDEX "bursts_campaign_id_id_idx" ON "bursts"("campaign_id", "id");

-- CreateIndex
CREATE INDEX "bursts_at_work" ON "bursts"("id") WHERE (task IS NOT NULL);

-- AddForeignKey
ALTER TABLE "bursts" ADD CONSTRAINT "bursts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quarantine_tally" ADD CONSTRAINT "quarantine_tally_burst_id_fkey" FOREIGN KEY ("burst_id") REFERENCES "bursts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What cannot be.
ALTER TABLE bursts
  ADD CONSTRAINT burst_kind CHECK (kind IN ('domain', 'network', 'range', 'shape', 'source', 'verification', 'required')),
  ADD CONSTRAINT burst_task CHECK (task IN ('let_in', 'return')),
  ADD CONSTRAINT let_in_was_held CHECK (let_in_at IS NULL OR holds);

-- AlterTable: both columns are nullable, so no row is rewritten; the rows are checked by the next migration.
ALTER TABLE "signatures" ADD COLUMN "quarantined_at" TIMESTAMPTZ(3), ADD COLUMN "burst_id" INTEGER;
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_burst_id_fkey" FOREIGN KEY ("burst_id") REFERENCES "bursts"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
ALTER TABLE signatures ADD CONSTRAINT quarantined_is_verified
  CHECK (quarantined_at IS NULL OR num_nulls(verified_at, invalidated_at) = 0) NOT VALID;

-- Counts a burst's quarantined and ruled out signatures in the transaction that changes them, whoever does.
-- Called by row triggers on signatures, for rows of a burst only.
CREATE OR REPLACE FUNCTION count_quarantine() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO quarantine_tally AS mine (burst_id, shard, waiting, ruled_out)
    SELECT burst_id, pg_backend_pid() % 64, sum(waiting), sum(ruled_out) FROM (VALUES
      (NEW.burst_id, (NEW.withdrawn_at IS NULL AND NEW.quarantined_at IS NOT NULL)::int,
        (NEW.withdrawn_at IS NULL AND NEW.quarantined_at IS NULL AND NEW.invalidated_at IS NOT NULL)::int),
      (OLD.burst_id, -(OLD.withdrawn_at IS NULL AND OLD.quarantined_at IS NOT NULL)::int,
        -(OLD.withdrawn_at IS NULL AND OLD.quarantined_at IS NULL AND OLD.invalidated_at IS NOT NULL)::int)
    ) AS steps (burst_id, waiting, ruled_out)
    WHERE burst_id IS NOT NULL GROUP BY 1 HAVING sum(waiting) <> 0 OR sum(ruled_out) <> 0 ORDER BY 1
    ON CONFLICT (burst_id, shard) DO UPDATE SET
      waiting = mine.waiting + excluded.waiting, ruled_out = mine.ruled_out + excluded.ruled_out;
  RETURN NULL;
END $$;

-- TRUNCATE of signatures leaves none to count.
CREATE OR REPLACE FUNCTION forget_quarantine() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM quarantine_tally;
  RETURN NULL;
END $$;

-- The conditions are checked before the functions are called: signatures of no burst pay nothing for them.
CREATE TRIGGER count_quarantine_inserted AFTER INSERT ON signatures FOR EACH ROW
  WHEN (NEW.burst_id IS NOT NULL) EXECUTE FUNCTION count_quarantine();
CREATE TRIGGER count_quarantine_updated AFTER UPDATE OF quarantined_at, invalidated_at, withdrawn_at, burst_id ON signatures
  FOR EACH ROW WHEN (OLD.burst_id IS NOT NULL OR NEW.burst_id IS NOT NULL) EXECUTE FUNCTION count_quarantine();
CREATE TRIGGER count_quarantine_deleted AFTER DELETE ON signatures FOR EACH ROW
  WHEN (OLD.burst_id IS NOT NULL) EXECUTE FUNCTION count_quarantine();
CREATE TRIGGER forget_quarantine AFTER TRUNCATE ON signatures
  FOR EACH STATEMENT EXECUTE FUNCTION forget_quarantine();

-- Each of these kinds is gathered and settled in lib/mail/kinds.test.ts.
ALTER TABLE mails DROP CONSTRAINT mail_kind;
ALTER TABLE mails ADD CONSTRAINT mail_kind CHECK (kind IN
  ('verification', 'reminder', 'my_signatures', 'log_in', 'invitation', 'alert', 'update', 'burst'));
