-- What holds mail back: a ceiling, bounces, complaints, or a person; and the counts that it is decided by.

-- CreateTable
CREATE TABLE "holds" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "campaign_id" INTEGER,
    "name_cipher" BYTEA,
    "reason" TEXT,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "retry_at" TIMESTAMPTZ(3),
    "probed_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "alerted_at" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sent_mails" (
    "id" BIGINT NOT NULL,
    "email_digest" BYTEA NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "domain" BIGINT NOT NULL,
    "network" BIGINT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "sent_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_tally" (
    "subject" TEXT NOT NULL,
    "slot" TIMESTAMPTZ(0) NOT NULL,
    "sent" INTEGER NOT NULL,

    CONSTRAINT "mail_tally_pkey" PRIMARY KEY ("subject","slot")
);

-- CreateTable
CREATE TABLE "network_salts" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "network_salts_pkey" PRIMARY KEY ("day")
);

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "network" BIGINT,
ADD COLUMN     "hold_id" INTEGER,
ADD COLUMN     "probe_of" INTEGER;

-- DropIndex
DROP INDEX "mails_to_signatories";

-- DropIndex
DROP INDEX "mails_about_updates";

-- DropIndex
DROP INDEX "mails_to_organizers";

-- DropIndex
DROP INDEX "mails_waiting";

-- CreateIndex
CREATE INDEX "mails_to_signatories" ON "mails"("id") WHERE (batch_id IS NULL AND hold_id IS NULL AND organizer_id IS NULL AND update_id IS NULL);

-- CreateIndex
CREATE INDEX "mails_about_updates" ON "mails"("id") WHERE (batch_id IS NULL AND hold_id IS NULL AND update_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "mails_to_organizers" ON "mails"("id") WHERE (batch_id IS NULL AND hold_id IS NULL AND organizer_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "mails_waiting" ON "mails"("id") WHERE (batch_id IS NULL AND hold_id IS NULL);

-- CreateIndex
CREATE INDEX "mails_held" ON "mails"("hold_id", "id") WHERE (hold_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "mails_of_signatory" ON "mails"("email_digest") WHERE (batch_id IS NULL AND organizer_id IS NULL AND update_id IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "holds_in_force" ON "holds"("subject") WHERE (lifted_at IS NULL);

-- CreateIndex
CREATE INDEX "holds_subject_lifted_at_idx" ON "holds"("subject", "lifted_at");

-- CreateIndex
CREATE INDEX "sent_mails_email_digest_idx" ON "sent_mails"("email_digest");

-- CreateIndex
CREATE INDEX "sent_mails_domain_idx" ON "sent_mails"("domain");

-- CreateIndex
CREATE INDEX "sent_mails_network_idx" ON "sent_mails"("network") WHERE (network IS NOT NULL);

-- CreateIndex
CREATE INDEX "sent_mails_failed" ON "sent_mails"("sent_at") WHERE (outcome IS NOT NULL);

-- CreateIndex
CREATE INDEX "sent_mails_failed_by_domain" ON "sent_mails"("domain", "sent_at") WHERE (outcome IS NOT NULL);

-- CreateIndex
CREATE INDEX "sent_mails_failed_by_network" ON "sent_mails"("network", "sent_at") WHERE (outcome IS NOT NULL);

-- CreateIndex
CREATE INDEX "sent_mails_failed_by_campaign" ON "sent_mails"("campaign_id", "sent_at") WHERE (outcome IS NOT NULL);

-- CreateIndex
CREATE INDEX "sent_mails_sent_at_idx" ON "sent_mails" USING BRIN ("sent_at");

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "holds"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What cannot be.
ALTER TABLE holds ADD CONSTRAINT holds_cause CHECK (cause IN ('bounces', 'complaints', 'ceiling', 'paused'));
ALTER TABLE sent_mails ADD CONSTRAINT sent_mails_outcome CHECK (outcome IN ('bounced', 'complained'));
ALTER TABLE mails ADD CONSTRAINT mail_is_held_or_on_its_way CHECK (hold_id IS NULL OR batch_id IS NULL);
