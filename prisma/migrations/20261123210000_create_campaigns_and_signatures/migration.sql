-- CreateTable
CREATE TABLE "campaigns" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "default_locale" TEXT NOT NULL DEFAULT 'en',
    "goal" INTEGER NOT NULL,
    "hashtags" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_texts" (
    "campaign_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,

    CONSTRAINT "campaign_texts_pkey" PRIMARY KEY ("campaign_id","locale")
);

-- CreateTable
CREATE TABLE "letter_versions" (
    "id" SERIAL NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_texts" (
    "version_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "letter_texts_pkey" PRIMARY KEY ("version_id","locale")
);

-- CreateTable
CREATE TABLE "reasons" (
    "id" SERIAL NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "related_campaign_id" INTEGER,

    CONSTRAINT "reasons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reason_texts" (
    "reason_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sources" TEXT[],

    CONSTRAINT "reason_texts_pkey" PRIMARY KEY ("reason_id","locale")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" UUID NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "letter_version_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "updates" BOOLEAN NOT NULL,
    "name" TEXT,
    "country" CHAR(2),
    "affiliation" TEXT,
    "title" TEXT,
    "comment" TEXT,
    "source" TEXT,
    "email_digest" BYTEA,
    "email_cipher" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailed_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "invalidated_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),
    "mail_error" TEXT,
    "counted" BOOLEAN GENERATED ALWAYS AS (verified_at IS NOT NULL AND withdrawn_at IS NULL AND invalidated_at IS NULL) STORED,

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter_shards" (
    "campaign_id" INTEGER NOT NULL,
    "shard" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "counter_shards_pkey" PRIMARY KEY ("campaign_id","shard")
);

-- CreateTable
CREATE TABLE "tally" (
    "campaign_id" INTEGER NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "country" CHAR(2) NOT NULL,
    "shard" SMALLINT NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("campaign_id","hour","country","shard")
);

-- CreateTable
CREATE TABLE "mails" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "email_digest" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "batch_id" UUID,
    "position" SMALLINT,

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_batches" (
    "id" UUID NOT NULL,
    "payload" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attempted_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "limits" (
    "key" BYTEA NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "mailbox_mails" (
    "id" UUID NOT NULL,
    "to_digest" BYTEA NOT NULL,
    "cipher" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mailbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_requests" (
    "key" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mailbox_requests_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "mailbox_failures" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "status" INTEGER NOT NULL,
    "times" INTEGER NOT NULL,
    "retry_after" INTEGER,
    "to" TEXT,

    CONSTRAINT "mailbox_failures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_slug_key" ON "campaigns"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "letter_versions_campaign_id_number_key" ON "letter_versions"("campaign_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "reasons_campaign_id_number_key" ON "reasons"("campaign_id", "number");

-- CreateIndex
CREATE INDEX "signatures_latest_listed" ON "signatures"("campaign_id", "verified_at") WHERE (counted AND listed);

-- CreateIndex
CREATE INDEX "signatures_unverified" ON "signatures"("created_at") WHERE (verified_at IS NULL AND erased_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "signatures_campaign_id_email_digest_key" ON "signatures"("campaign_id", "email_digest");

-- CreateIndex
CREATE INDEX "mails_waiting" ON "mails"("id") WHERE (batch_id IS NULL);

-- CreateIndex
CREATE INDEX "mails_batch_id_position_idx" ON "mails"("batch_id", "position");

-- CreateIndex
CREATE INDEX "mailbox_mails_to_digest_created_at_idx" ON "mailbox_mails"("to_digest", "created_at");

-- AddForeignKey
ALTER TABLE "campaign_texts" ADD CONSTRAINT "campaign_texts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_versions" ADD CONSTRAINT "letter_versions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_texts" ADD CONSTRAINT "letter_texts_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "letter_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reasons" ADD CONSTRAINT "reasons_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reasons" ADD CONSTRAINT "reasons_related_campaign_id_fkey" FOREIGN KEY ("related_campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reason_texts" ADD CONSTRAINT "reason_texts_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "reasons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_letter_version_id_fkey" FOREIGN KEY ("letter_version_id") REFERENCES "letter_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "mail_batches"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What cannot be, whoever writes.
ALTER TABLE signatures
  ADD CONSTRAINT digest_is_sha256 CHECK (octet_length(email_digest) = 32),
  ADD CONSTRAINT country_is_a_code CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT withdrawn_was_verified CHECK (withdrawn_at IS NULL OR verified_at IS NOT NULL),
  -- An erased signature holds nothing of the person, and counts no more: nobody could tell that they signed again.
  ADD CONSTRAINT erased_is_empty CHECK (
    CASE WHEN erased_at IS NULL
      THEN name IS NOT NULL AND email_digest IS NOT NULL AND email_cipher IS NOT NULL
      ELSE num_nonnulls(name, email_digest, email_cipher, country, affiliation, title, comment, source) = 0
        AND (verified_at IS NULL OR withdrawn_at IS NOT NULL)
    END);

-- The hot tables are updated in place: leave room for it on each page.
ALTER TABLE signatures SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE counter_shards SET (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
ALTER TABLE tally SET (fillfactor = 50);

-- The counting: whatever changes signatures, psql included, changes the shards and the ledger in its own transaction.
-- A backend writes one shard of 64, so verifications do not queue for a row. The shard is taken before the ledger's
-- rows, and both in the order of campaign and country: two transactions in one shard wait, and never for each other.
CREATE FUNCTION count_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own_shard CONSTANT smallint := pg_backend_pid() % 64;
  changes refcursor;
  changed record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    OPEN changes FOR
      SELECT campaign_id, coalesce(country, 'ZZ') AS country, count(*) AS change
      FROM new_rows WHERE counted GROUP BY 1, 2 ORDER BY 1, 2;
  ELSIF TG_OP = 'DELETE' THEN
    OPEN changes FOR
      SELECT campaign_id, coalesce(country, 'ZZ') AS country, -count(*) AS change
      FROM old_rows WHERE counted GROUP BY 1, 2 ORDER BY 1, 2;
  ELSE
    OPEN changes FOR
      SELECT campaign_id, country, sum(step) AS change
      FROM (
        SELECT campaign_id, coalesce(country, 'ZZ') AS country, 1 AS step FROM new_rows WHERE counted
        UNION ALL
        SELECT campaign_id, coalesce(country, 'ZZ'), -1 FROM old_rows WHERE counted
      ) AS steps
      GROUP BY 1, 2 HAVING sum(step) <> 0 ORDER BY 1, 2;
  END IF;
  LOOP
    FETCH changes INTO changed;
    EXIT WHEN NOT FOUND;
    INSERT INTO counter_shards AS mine (campaign_id, shard, count)
      VALUES (changed.campaign_id, own_shard, changed.change)
      ON CONFLICT (campaign_id, shard) DO UPDATE SET count = mine.count + excluded.count;
    INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
      VALUES (changed.campaign_id, date_trunc('hour', now(), 'UTC'), changed.country, own_shard, changed.change)
      ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change;
  END LOOP;
  CLOSE changes;
  RETURN NULL;
END $$;

CREATE TRIGGER count_inserted AFTER INSERT ON signatures
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_signatures();
CREATE TRIGGER count_updated AFTER UPDATE ON signatures
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_signatures();
CREATE TRIGGER count_deleted AFTER DELETE ON signatures
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_signatures();

CREATE FUNCTION forget_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM counter_shards;
  DELETE FROM tally;
  RETURN NULL;
END $$;

CREATE TRIGGER count_truncated AFTER TRUNCATE ON signatures
  FOR EACH STATEMENT EXECUTE FUNCTION forget_counts();
