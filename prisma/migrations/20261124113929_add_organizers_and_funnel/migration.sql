-- Organizers with their sessions, memberships and audit; the letter's title and addressee as part of what is signed; and a
-- wider ledger: the count by the version signed, counted signatures by source, and the way from signing to verifying.

-- The count is kept anew by version below.
TRUNCATE counter_shards;

-- AlterTable
ALTER TABLE "campaign_texts" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "share_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "goal_steps" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "shipped" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "counter_shards" DROP CONSTRAINT "counter_shards_pkey",
ADD COLUMN     "letter_version_id" INTEGER NOT NULL,
ADD CONSTRAINT "counter_shards_pkey" PRIMARY KEY ("campaign_id", "letter_version_id", "shard");

-- AlterTable
ALTER TABLE "letter_texts" ADD COLUMN     "addressee" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "letter_versions" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "link_id" UUID,
ADD COLUMN     "organizer_id" UUID,
ALTER COLUMN "campaign_id" DROP NOT NULL,
ALTER COLUMN "email_digest" DROP NOT NULL;

-- AlterTable
ALTER TABLE "reason_texts" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "signatures" ADD COLUMN     "provider" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "source_tally" (
    "campaign_id" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "source_tally_pkey" PRIMARY KEY ("campaign_id","source","shard")
);

-- CreateTable
CREATE TABLE "funnel" (
    "campaign_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "provider" SMALLINT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "signed" INTEGER NOT NULL DEFAULT 0,
    "verified" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "mailed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "funnel_pkey" PRIMARY KEY ("campaign_id","day","provider","shard")
);

-- CreateTable
CREATE TABLE "organizers" (
    "id" UUID NOT NULL,
    "email_digest" BYTEA NOT NULL,
    "email_cipher" BYTEA NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "campaign_id" INTEGER NOT NULL,
    "organizer_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ(3),
    "invited_by" UUID,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("campaign_id","organizer_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "organizer_id" UUID NOT NULL,
    "token_digest" BYTEA NOT NULL,
    "agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_in_links" (
    "id" UUID NOT NULL,
    "organizer_id" UUID NOT NULL,
    "path" TEXT NOT NULL DEFAULT '/organize',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "log_in_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "campaign_id" INTEGER,
    "organizer_id" UUID,
    "act" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organizers_email_digest_key" ON "organizers"("email_digest");

-- CreateIndex
CREATE INDEX "memberships_organizer_id_idx" ON "memberships"("organizer_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_digest_key" ON "sessions"("token_digest");

-- CreateIndex
CREATE INDEX "sessions_organizer_id_idx" ON "sessions"("organizer_id");

-- CreateIndex
CREATE INDEX "log_in_links_organizer_id_idx" ON "log_in_links"("organizer_id");

-- CreateIndex
CREATE INDEX "audit_events_campaign_id_id_idx" ON "audit_events"("campaign_id", "id");

-- CreateIndex
CREATE INDEX "tally_unfolded" ON "tally"("hour") WHERE (shard >= 0);

-- CreateIndex
CREATE INDEX "funnel_unfolded" ON "funnel"("day") WHERE (shard >= 0);

-- CreateIndex
CREATE INDEX "mails_to_organizers" ON "mails"("id") WHERE (batch_id IS NULL AND organizer_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_in_links" ADD CONSTRAINT "log_in_links_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "log_in_links"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was signed so far, as it reads.
UPDATE letter_texts t SET title = c.title, addressee = c.addressee
FROM letter_versions v JOIN campaign_texts c ON c.campaign_id = v.campaign_id
WHERE v.id = t.version_id AND c.locale = t.locale;
-- Without a console, all campaigns were shipped.
UPDATE campaigns SET shipped = true;

-- What cannot be, whoever writes.
ALTER TABLE memberships ADD CONSTRAINT role_is_known CHECK (role IN ('owner', 'editor', 'steward'));
ALTER TABLE mails ADD CONSTRAINT mail_has_one_reader
  CHECK (CASE WHEN organizer_id IS NULL THEN campaign_id IS NOT NULL AND email_digest IS NOT NULL ELSE email_digest IS NULL END);

-- A published version never changes under its signatories; only a language may be added to it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed: %', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION refuse_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM letter_versions WHERE id = OLD.version_id AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a published letter is never changed: publish a new version'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER keep_published_version BEFORE UPDATE OR DELETE ON letter_versions
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change('publish a new version');
CREATE TRIGGER keep_published_text BEFORE UPDATE OR DELETE ON letter_texts
  FOR EACH ROW EXECUTE FUNCTION refuse_published_text();
-- An event stays as it was written; only once a draft is deleted, its events point to no campaign any more.
CREATE FUNCTION refuse_changed_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) = to_jsonb(OLD) || '{"campaign_id": null}'
    AND NOT EXISTS (SELECT FROM campaigns WHERE id = OLD.campaign_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'audit_events is never changed: it is only added to'
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER keep_events BEFORE UPDATE OR DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_event();
CREATE TRIGGER keep_all_events BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('it is only added to');

-- The counting, by more of what a signature is. All rows of one table are written before those of the next, and each
-- table's in the order of its key, so that two transactions in one shard wait, and never for each other.
CREATE TYPE signature_change AS (
  campaign_id integer, letter_version_id integer, country text, source text, provider smallint,
  counted integer, signed integer, verified integer, waiting integer
);

CREATE OR REPLACE FUNCTION count_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own_shard CONSTANT smallint := pg_backend_pid() % 64;
  this_hour CONSTANT timestamptz := date_trunc('hour', now(), 'UTC');
  today CONSTANT date := (now() AT TIME ZONE 'UTC')::date;
  changes signature_change[];
  one signature_change;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(g::signature_change) INTO changes FROM (
      SELECT campaign_id, letter_version_id, coalesce(country, 'ZZ'), source, provider,
        count(*) FILTER (WHERE counted), count(*), count(verified_at),
        count(*) FILTER (WHERE verified_at IS NULL AND invalidated_at IS NULL AND erased_at IS NULL)
      FROM new_rows GROUP BY 1, 2, 3, 4, 5) AS g;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(g::signature_change) INTO changes FROM (
      SELECT campaign_id, letter_version_id, coalesce(country, 'ZZ'), source, provider,
        -count(*) FILTER (WHERE counted), -count(*), -count(verified_at),
        -count(*) FILTER (WHERE verified_at IS NULL AND invalidated_at IS NULL AND erased_at IS NULL)
      FROM old_rows GROUP BY 1, 2, 3, 4, 5) AS g;
  ELSE
    SELECT array_agg(g::signature_change) INTO changes FROM (
      SELECT campaign_id, letter_version_id, coalesce(country, 'ZZ'), source, provider,
        coalesce(sum(step) FILTER (WHERE counted), 0) AS counted, sum(step) AS signed,
        coalesce(sum(step) FILTER (WHERE verified_at IS NOT NULL), 0) AS verified,
        coalesce(sum(step) FILTER (WHERE verified_at IS NULL AND invalidated_at IS NULL AND erased_at IS NULL), 0) AS waiting
      FROM (SELECT 1 AS step, * FROM new_rows UNION ALL SELECT -1, * FROM old_rows) AS steps
      GROUP BY 1, 2, 3, 4, 5) AS g
    WHERE counted <> 0 OR signed <> 0 OR verified <> 0 OR waiting <> 0;
  END IF;

  IF changes IS NULL THEN RETURN NULL; END IF;

  -- Nearly always it is one signature: then plain rows, which PostgreSQL writes in half the time that sets take it.
  IF cardinality(changes) = 1 THEN
    one := changes[1];
    IF one.counted <> 0 THEN
      INSERT INTO counter_shards AS mine (campaign_id, letter_version_id, shard, count)
        VALUES (one.campaign_id, one.letter_version_id, own_shard, one.counted)
        ON CONFLICT (campaign_id, letter_version_id, shard) DO UPDATE SET count = mine.count + excluded.count;
      INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
        VALUES (one.campaign_id, this_hour, one.country, own_shard, one.counted)
        ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change;
      IF one.source IS NOT NULL THEN
        INSERT INTO source_tally AS mine (campaign_id, source, shard, change)
          VALUES (one.campaign_id, one.source, own_shard, one.counted)
          ON CONFLICT (campaign_id, source, shard) DO UPDATE SET change = mine.change + excluded.change;
      END IF;
    END IF;
    IF one.signed <> 0 OR one.verified <> 0 OR one.waiting <> 0 THEN
      INSERT INTO funnel AS mine (campaign_id, day, provider, shard, signed, verified, waiting)
        VALUES (one.campaign_id, today, one.provider, own_shard, one.signed, one.verified, one.waiting)
        ON CONFLICT (campaign_id, day, provider, shard) DO UPDATE SET
          signed = mine.signed + excluded.signed, verified = mine.verified + excluded.verified,
          waiting = mine.waiting + excluded.waiting;
    END IF;
    RETURN NULL;
  END IF;

  INSERT INTO counter_shards AS mine (campaign_id, letter_version_id, shard, count)
    SELECT campaign_id, letter_version_id, own_shard, sum(counted) FROM unnest(changes)
    GROUP BY 1, 2 HAVING sum(counted) <> 0 ORDER BY 1, 2
    ON CONFLICT (campaign_id, letter_version_id, shard) DO UPDATE SET count = mine.count + excluded.count;
  INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
    SELECT campaign_id, this_hour, country, own_shard, sum(counted) FROM unnest(changes)
    GROUP BY 1, 3 HAVING sum(counted) <> 0 ORDER BY 1, 3
    ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change;
  INSERT INTO source_tally AS mine (campaign_id, source, shard, change)
    SELECT campaign_id, source, own_shard, sum(counted) FROM unnest(changes) WHERE source IS NOT NULL
    GROUP BY 1, 2 HAVING sum(counted) <> 0 ORDER BY 1, 2
    ON CONFLICT (campaign_id, source, shard) DO UPDATE SET change = mine.change + excluded.change;
  INSERT INTO funnel AS mine (campaign_id, day, provider, shard, signed, verified, waiting)
    SELECT campaign_id, today, provider, own_shard, sum(signed), sum(verified), sum(waiting) FROM unnest(changes)
    GROUP BY 1, 3 HAVING sum(signed) <> 0 OR sum(verified) <> 0 OR sum(waiting) <> 0 ORDER BY 1, 3
    ON CONFLICT (campaign_id, day, provider, shard) DO UPDATE SET
      signed = mine.signed + excluded.signed, verified = mine.verified + excluded.verified,
      waiting = mine.waiting + excluded.waiting;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION forget_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM counter_shards;
  DELETE FROM tally;
  DELETE FROM source_tally;
  DELETE FROM funnel;
  RETURN NULL;
END $$;

ALTER TABLE funnel SET (fillfactor = 50);
ALTER TABLE source_tally SET (fillfactor = 50);

-- What the wider ledger would hold, had it been there: providers are not known of what was signed before, and a mail was
-- taken where none waits.
INSERT INTO counter_shards (campaign_id, letter_version_id, shard, count)
  SELECT campaign_id, letter_version_id, 0, count(*) FROM signatures WHERE counted GROUP BY 1, 2;
INSERT INTO source_tally (campaign_id, source, shard, change)
  SELECT campaign_id, source, 0, count(*) FROM signatures WHERE counted AND source IS NOT NULL GROUP BY 1, 2;
INSERT INTO funnel (campaign_id, day, provider, shard, signed, verified, waiting, mailed, failed)
  SELECT campaign_id, day, 0, 0, sum(signed), sum(verified), sum(waiting), sum(mailed), sum(failed) FROM (
    SELECT campaign_id, (created_at AT TIME ZONE 'UTC')::date AS day, 1 AS signed, 0 AS verified,
      (verified_at IS NULL AND invalidated_at IS NULL AND erased_at IS NULL)::int AS waiting,
      (mail_error IS NULL AND NOT EXISTS (
        SELECT FROM mails m WHERE m.campaign_id = s.campaign_id AND m.email_digest = s.email_digest))::int AS mailed,
      (mail_error IS NOT NULL)::int AS failed
    FROM signatures s
    UNION ALL
    SELECT campaign_id, (verified_at AT TIME ZONE 'UTC')::date, 0, 1, 0, 0, 0 FROM signatures WHERE verified_at IS NOT NULL
  ) AS steps GROUP BY 1, 2;
