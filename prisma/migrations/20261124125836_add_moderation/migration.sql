-- Signatories in organizers' hands: found by what is known of them, ruled out with a reason, their comments approved.

-- DropIndex
DROP INDEX "signatures_listed";

-- AlterTable
ALTER TABLE "signatures" ADD COLUMN     "comment_approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "comment_refused_at" TIMESTAMPTZ(3),
ADD COLUMN     "hidden_at" TIMESTAMPTZ(3),
ADD COLUMN     "ruling_id" INTEGER,
ADD COLUMN     "terms" BIGINT[] NOT NULL DEFAULT ARRAY[]::BIGINT[];

-- CreateTable
CREATE TABLE "rulings" (
    "id" SERIAL NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "organizer_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "criteria" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "place" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "rulings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prominent" (
    "campaign_id" INTEGER NOT NULL,
    "signature_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "public_title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "prominent_pkey" PRIMARY KEY ("signature_id")
);

-- CreateIndex
CREATE INDEX "rulings_campaign_id_id_idx" ON "rulings"("campaign_id", "id");

-- CreateIndex
CREATE INDEX "rulings_at_work" ON "rulings"("id") WHERE (state = 'running' OR state = 'undoing');

-- CreateIndex
CREATE INDEX "prominent_campaign_id_position_idx" ON "prominent"("campaign_id", "position");

-- CreateIndex
CREATE INDEX "signatures_newest" ON "signatures"("campaign_id", "id");

-- CreateIndex
-- What is signed goes into a list before the index proper; a short one, which every search reads whole.
CREATE INDEX "signatures_terms" ON "signatures" USING GIN ("terms") WITH (fastupdate = on, gin_pending_list_limit = 256);

-- CreateIndex
CREATE INDEX "signatures_without_terms" ON "signatures"("id") WHERE (terms = '{}' AND erased_at IS NULL);

-- CreateIndex
CREATE INDEX "signatures_withdrawn" ON "signatures"("campaign_id", "id") WHERE (withdrawn_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "signatures_invalidated" ON "signatures"("campaign_id", "id") WHERE (invalidated_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "signatures_hidden" ON "signatures"("campaign_id", "id") WHERE (hidden_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "comments_waiting" ON "signatures"("campaign_id", "id") WHERE (comment IS NOT NULL AND comment_approved_at IS NULL AND comment_refused_at IS NULL);

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_ruling_id_fkey" FOREIGN KEY ("ruling_id") REFERENCES "rulings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prominent" ADD CONSTRAINT "prominent_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prominent" ADD CONSTRAINT "prominent_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An erased signature is not even found by what was known of it.
ALTER TABLE signatures
  DROP CONSTRAINT erased_is_empty,
  ADD CONSTRAINT erased_is_empty CHECK (
    CASE WHEN erased_at IS NULL
      THEN name IS NOT NULL AND email_digest IS NOT NULL AND email_cipher IS NOT NULL
      ELSE num_nonnulls(name, email_digest, email_cipher, country, affiliation, title, comment, source) = 0
        AND cardinality(terms) = 0 AND (verified_at IS NULL OR withdrawn_at IS NOT NULL)
    END),
  ADD CONSTRAINT comment_is_approved_or_refused CHECK (num_nonnulls(comment_approved_at, comment_refused_at) < 2),
  ADD CONSTRAINT ruled_out_by_ruling CHECK (ruling_id IS NULL OR invalidated_at IS NOT NULL);

ALTER TABLE rulings
  ADD CONSTRAINT state_is_known CHECK (state IN ('running', 'done', 'cancelled', 'undoing', 'undone')),
  ADD CONSTRAINT undone_was_done CHECK (undone <= done);
