-- An email that lists the signatures of an address is of no one campaign.
ALTER TABLE mails DROP CONSTRAINT mail_has_one_reader;
ALTER TABLE mails ADD CONSTRAINT mail_has_one_reader CHECK (CASE
  WHEN organizer_id IS NOT NULL THEN email_digest IS NULL
  WHEN kind = 'my_signatures' THEN email_digest IS NOT NULL AND campaign_id IS NULL
  ELSE email_digest IS NOT NULL AND campaign_id IS NOT NULL END);

-- CreateIndex
CREATE INDEX "mails_of_signatures" ON "mails"("id") WHERE (batch_id IS NULL AND kind = 'my_signatures');
