-- AlterTable
ALTER TABLE "packs" ADD COLUMN "unprinted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "unprinted_ids" UUID[] DEFAULT ARRAY[]::UUID[];
