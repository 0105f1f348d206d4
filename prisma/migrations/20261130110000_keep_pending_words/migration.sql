-- Each signing of an address that has no verified signature in force is a set of words of its own: a link and a code
-- stand for one of them.

-- AlterTable: the set that a signature has its words of, and the set that an email asks to verify.
ALTER TABLE "signatures" ADD COLUMN     "words_id" UUID;
ALTER TABLE "mails" ADD COLUMN     "words_id" UUID;

-- CreateTable
CREATE TABLE "pending_words" (
    "id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "letter_version_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "updates" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2),
    "affiliation" TEXT,
    "title" TEXT,
    "comment" TEXT,
    "source" TEXT,
    "provider" SMALLINT NOT NULL DEFAULT 0,
    "email_cipher" BYTEA NOT NULL,
    "beside" TIMESTAMPTZ(3),
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pending_words_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pending_words_signature_id_idx" ON "pending_words"("signature_id");

-- AddForeignKey
ALTER TABLE "pending_words" ADD CONSTRAINT "pending_words_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_words" ADD CONSTRAINT "pending_words_letter_version_id_fkey" FOREIGN KEY ("letter_version_id") REFERENCES "letter_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What cannot be.
ALTER TABLE pending_words ADD CONSTRAINT country_is_a_code CHECK (country ~ '^[A-Z]{2}$');
