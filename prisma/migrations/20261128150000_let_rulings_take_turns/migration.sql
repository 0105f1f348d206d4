-- Rulings take turns, and one that always fails is given up.

-- AlterTable
ALTER TABLE "rulings" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "worked_at" TIMESTAMPTZ(3);
