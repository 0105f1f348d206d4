-- An email that lists the signatures of an address is of no one campaign when it is handed over, too.
ALTER TABLE "sent_mails" ALTER COLUMN "campaign_id" DROP NOT NULL;

-- What cannot be written is held by itself, so that the others go on.
ALTER TABLE holds DROP CONSTRAINT holds_cause;
ALTER TABLE holds ADD CONSTRAINT holds_cause CHECK (cause IN ('bounces', 'complaints', 'ceiling', 'paused', 'broken'));

-- Each of these kinds is gathered and settled in lib/mail/kinds.test.ts.
ALTER TABLE mails ADD CONSTRAINT mail_kind CHECK (kind IN
  ('verification', 'reminder', 'my_signatures', 'log_in', 'invitation', 'alert', 'update'));
