-- Lists of signatories that are taken out of the house: who took which, what for, and what became of it; and the keys by
-- which scripts may.

-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "organizer_id" UUID,
    "api_key_id" UUID,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "columns" TEXT[],
    "filter" JSONB NOT NULL DEFAULT '{}',
    "purpose" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "finished" BOOLEAN NOT NULL DEFAULT false,
    "rows" BIGINT NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "sha256" BYTEA,

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "organizer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exports_campaign_id_id_idx" ON "exports"("campaign_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_digest_key" ON "api_keys"("digest");

-- CreateIndex
CREATE INDEX "api_keys_campaign_id_id_idx" ON "api_keys"("campaign_id", "id");

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_keys"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What cannot be.
ALTER TABLE exports
  ADD CONSTRAINT exports_kind CHECK (kind IN ('contacts', 'delivery')),
  ADD CONSTRAINT exports_by_somebody CHECK (num_nonnulls(organizer_id, api_key_id) = 1),
  ADD CONSTRAINT exports_purpose CHECK (length(purpose) >= 3),
  ADD CONSTRAINT exports_ended CHECK ((ended_at IS NULL) = (sha256 IS NULL) AND (ended_at IS NOT NULL OR NOT finished));
ALTER TABLE api_keys
  ADD CONSTRAINT api_keys_scope CHECK (scope IN ('export_contacts', 'export_delivery')),
  ADD CONSTRAINT api_keys_digest CHECK (length(digest) = 32);

-- The ledger of exports says at its end what became of one, and then nothing else ever; it goes with a draft alone.
CREATE FUNCTION refuse_changed_export() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM campaigns WHERE id = OLD.campaign_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND
    to_jsonb(NEW) - '{seen_at,ended_at,finished,rows,bytes,sha256}'::text[] =
    to_jsonb(OLD) - '{seen_at,ended_at,finished,rows,bytes,sha256}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'exports is never changed: it tells what was' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER keep_exports BEFORE UPDATE OR DELETE ON exports
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_export();
CREATE TRIGGER keep_all_exports BEFORE TRUNCATE ON exports
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('it tells what was');
