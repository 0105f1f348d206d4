-- CreateTable
CREATE TABLE "packs" (
    "id" UUID NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "organizer_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "presented_by" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "done_rows" INTEGER NOT NULL DEFAULT 0,
    "total_rows" INTEGER NOT NULL DEFAULT 0,
    "count" INTEGER,
    "bytes" BIGINT,
    "sha256" TEXT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshot_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "packs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_parts" (
    "pack_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "pack_parts_pkey" PRIMARY KEY ("pack_id","attempt","number")
);

-- CreateIndex
CREATE INDEX "packs_campaign_id_created_at_idx" ON "packs"("campaign_id", "created_at");

-- AddForeignKey
ALTER TABLE "packs" ADD CONSTRAINT "packs_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "packs" ADD CONSTRAINT "packs_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_parts" ADD CONSTRAINT "pack_parts_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "packs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE packs ADD CONSTRAINT packs_state
  CHECK (state IN ('waiting', 'working', 'done', 'failed', 'cancelled', 'gone'));
ALTER TABLE packs ADD CONSTRAINT packs_done_is_whole
  CHECK (state NOT IN ('done', 'gone') OR num_nulls(count, bytes, sha256, snapshot_at, ended_at) = 0);

-- Archives are packed already: PostgreSQL need not try.
ALTER TABLE pack_parts ALTER bytes SET STORAGE EXTERNAL;
ALTER TABLE pack_parts ADD CONSTRAINT pack_parts_small CHECK (octet_length(bytes) <= 1048576);
