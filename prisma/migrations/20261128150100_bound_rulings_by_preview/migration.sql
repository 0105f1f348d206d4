-- A ruling means those who were in its preview.

-- AlterTable
ALTER TABLE "rulings" ADD COLUMN     "seen_at" TIMESTAMPTZ(3);
