-- What becomes of a letter: deliveries, responses and news, in its languages, and the mails about them.

-- CreateTable
CREATE TABLE "updates" (
    "id" UUID NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "organizer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "time" TEXT NOT NULL DEFAULT '',
    "count" INTEGER,
    "pack_id" UUID,
    "answers_id" UUID,
    "outcome" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "corrected_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "update_texts" (
    "update_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "update_texts_pkey" PRIMARY KEY ("update_id","locale")
);

-- CreateTable
CREATE TABLE "update_pictures" (
    "update_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "large" BYTEA NOT NULL,
    "small" BYTEA NOT NULL,

    CONSTRAINT "update_pictures_pkey" PRIMARY KEY ("update_id")
);

-- CreateTable
CREATE TABLE "update_mailings" (
    "update_id" UUID NOT NULL,
    "organizer_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "place" UUID,
    "queued" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "update_mailings_pkey" PRIMARY KEY ("update_id")
);

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "update_id" UUID;

-- CreateIndex
CREATE INDEX "updates_campaign_id_day_idx" ON "updates"("campaign_id", "day");

-- CreateIndex
CREATE INDEX "update_pictures_digest_idx" ON "update_pictures"("digest");

-- CreateIndex
CREATE INDEX "update_mailings_running" ON "update_mailings"("started_at") WHERE (state = 'running');

-- CreateIndex
CREATE INDEX "mails_to_signatories" ON "mails"("id") WHERE (batch_id IS NULL AND organizer_id IS NULL AND update_id IS NULL);

-- CreateIndex
CREATE INDEX "mails_about_updates" ON "mails"("id") WHERE (batch_id IS NULL AND update_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "mails_of_update" ON "mails"("update_id") WHERE (update_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "updates" ADD CONSTRAINT "updates_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "updates" ADD CONSTRAINT "updates_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "updates" ADD CONSTRAINT "updates_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "packs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "updates" ADD CONSTRAINT "updates_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "updates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_texts" ADD CONSTRAINT "update_texts_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_pictures" ADD CONSTRAINT "update_pictures_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_mailings" ADD CONSTRAINT "update_mailings_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_mailings" ADD CONSTRAINT "update_mailings_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What cannot be.
ALTER TABLE updates
  ADD CONSTRAINT updates_kind CHECK (kind IN ('delivery', 'response', 'news')),
  ADD CONSTRAINT updates_time CHECK (time = '' OR time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT updates_count CHECK ((kind = 'delivery') = (count IS NOT NULL) AND count >= 0),
  ADD CONSTRAINT updates_pack CHECK (kind = 'delivery' OR pack_id IS NULL),
  ADD CONSTRAINT updates_outcome CHECK ((kind = 'response') = (outcome IS NOT NULL)
    AND outcome IN ('accepted', 'partly', 'refused', 'acknowledged', 'silence')),
  ADD CONSTRAINT updates_answers CHECK (kind = 'response' OR answers_id IS NULL),
  ADD CONSTRAINT updates_published_first CHECK (published_at IS NOT NULL OR num_nonnulls(corrected_at, withdrawn_at) = 0);
ALTER TABLE update_mailings
  ADD CONSTRAINT update_mailings_state CHECK (state IN ('running', 'done', 'cancelled')),
  ADD CONSTRAINT update_mailings_ended CHECK ((state = 'running') = (ended_at IS NULL));

-- Pictures are packed already. What somebody read or was sent cannot be gone from here, nor the number that was told.
ALTER TABLE update_pictures
  ALTER large SET STORAGE EXTERNAL,
  ALTER small SET STORAGE EXTERNAL,
  ADD CONSTRAINT update_pictures_small CHECK (octet_length(large) <= 3145728 AND octet_length(small) <= 1048576);

CREATE FUNCTION keep_published_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL OR (TG_OP = 'UPDATE' AND NEW.published_at = OLD.published_at
    AND NEW.kind = OLD.kind AND NEW.count IS NOT DISTINCT FROM OLD.count) THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'a published update stays, and so does its number' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER keep_published_update BEFORE UPDATE OR DELETE ON updates
  FOR EACH ROW EXECUTE FUNCTION keep_published_update();
