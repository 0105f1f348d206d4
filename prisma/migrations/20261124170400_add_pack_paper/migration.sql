-- AlterTable
ALTER TABLE "packs" ADD COLUMN "paper" TEXT NOT NULL DEFAULT 'a4';
