-- Names on paper, or of before: in tables of their own, so that no count of verified signatures can ever hold them.

-- CreateTable
CREATE TABLE "paper_imports" (
    "id" UUID NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "organizer_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "encoding" TEXT NOT NULL DEFAULT 'utf-8',
    "delimiter" TEXT NOT NULL DEFAULT ',',
    "mapping" JSONB,
    "place" JSONB,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "good" INTEGER NOT NULL DEFAULT 0,
    "bad" INTEGER NOT NULL DEFAULT 0,
    "repeats" INTEGER NOT NULL DEFAULT 0,
    "likely" INTEGER,
    "keep_repeats" BOOLEAN NOT NULL DEFAULT false,
    "notes" JSONB NOT NULL DEFAULT '{}',
    "imported" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "resumes" TEXT,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queued_at" TIMESTAMPTZ(3),
    "worked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "paper_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_parts" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "paper_parts_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateTable
CREATE TABLE "paper_faults" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "column" INTEGER,
    "same_as" INTEGER,

    CONSTRAINT "paper_faults_pkey" PRIMARY KEY ("import_id","line","field")
);

-- CreateTable
CREATE TABLE "paper_lines" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2),
    "affiliation" TEXT,
    "title" TEXT,
    "place" TEXT,
    "signed_on" DATE,
    "likeness" UUID NOT NULL,
    "repeats" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "paper_lines_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "paper_signatures" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2),
    "affiliation" TEXT,
    "title" TEXT,
    "place" TEXT,
    "signed_on" DATE,
    "likeness" UUID NOT NULL,

    CONSTRAINT "paper_signatures_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "paper_counts" (
    "campaign_id" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "paper_counts_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateIndex
CREATE INDEX "paper_imports_campaign_id_id_idx" ON "paper_imports"("campaign_id", "id");

-- CreateIndex
CREATE INDEX "paper_imports_at_work" ON "paper_imports"("queued_at") WHERE (queued_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "paper_lines_import_id_likeness_idx" ON "paper_lines"("import_id", "likeness");

-- CreateIndex
CREATE INDEX "paper_signatures_campaign_id_likeness_idx" ON "paper_signatures"("campaign_id", "likeness");

-- AddForeignKey
ALTER TABLE "paper_imports" ADD CONSTRAINT "paper_imports_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_imports" ADD CONSTRAINT "paper_imports_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_parts" ADD CONSTRAINT "paper_parts_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "paper_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_faults" ADD CONSTRAINT "paper_faults_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "paper_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_lines" ADD CONSTRAINT "paper_lines_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "paper_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_signatures" ADD CONSTRAINT "paper_signatures_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "paper_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE paper_imports
  ADD CONSTRAINT paper_state_is_known CHECK (state IN ('receiving', 'ready', 'checking', 'checked', 'importing', 'done',
    'cancelling', 'cancelled', 'removing', 'removed', 'failed')),
  ADD CONSTRAINT paper_at_work_is_queued
    CHECK ((queued_at IS NOT NULL) = (state IN ('checking', 'importing', 'cancelling', 'removing'))),
  -- What is counted says where it comes from.
  ADD CONSTRAINT paper_has_provenance CHECK (imported = 0 OR notes <> '{}'),
  ADD CONSTRAINT paper_is_whole CHECK (imported >= 0);

-- Encrypted bytes do not compress.
ALTER TABLE paper_parts ALTER bytes SET STORAGE EXTERNAL;
ALTER TABLE paper_parts ADD CONSTRAINT paper_parts_small CHECK (octet_length(bytes) <= 300000);

-- The count on paper, in the transaction that changes it, whoever does. One row a campaign: one import of a campaign is in
-- work at a time. Campaigns are locked in their order, so that nobody waits in a ring.
CREATE FUNCTION count_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO paper_counts AS kept (campaign_id, count)
      SELECT campaign_id, count(*) FROM new_rows GROUP BY 1 ORDER BY 1
      ON CONFLICT (campaign_id) DO UPDATE SET count = kept.count + EXCLUDED.count;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO paper_counts AS kept (campaign_id, count)
      SELECT campaign_id, -count(*) FROM old_rows GROUP BY 1 ORDER BY 1
      ON CONFLICT (campaign_id) DO UPDATE SET count = kept.count + EXCLUDED.count;
  ELSE
    INSERT INTO paper_counts AS kept (campaign_id, count)
      SELECT campaign_id, sum(step) FROM (
        SELECT campaign_id, 1 AS step FROM new_rows UNION ALL SELECT campaign_id, -1 FROM old_rows
      ) AS steps GROUP BY 1 HAVING sum(step) <> 0 ORDER BY 1
      ON CONFLICT (campaign_id) DO UPDATE SET count = kept.count + EXCLUDED.count;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER paper_inserted AFTER INSERT ON paper_signatures
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_paper();
CREATE TRIGGER paper_updated AFTER UPDATE ON paper_signatures
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_paper();
CREATE TRIGGER paper_deleted AFTER DELETE ON paper_signatures
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_paper();

CREATE FUNCTION forget_paper_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM paper_counts;
  RETURN NULL;
END $$;

CREATE TRIGGER paper_truncated AFTER TRUNCATE ON paper_signatures
  FOR EACH STATEMENT EXECUTE FUNCTION forget_paper_counts();
