-- What a line repeats is asked when it is imported: between the dry run and then, other imports may come or go.

-- AlterTable
ALTER TABLE "paper_lines" DROP COLUMN "repeats";
