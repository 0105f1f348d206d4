-- Partners may ask, in the form on their own sites, for consent to their own lists (docs/decisions/036-the-form-on-other-sites.md).
ALTER TABLE partners ADD COLUMN list_policy text NOT NULL DEFAULT '';

-- Apart from signatures. In force once the words of this set are.
CREATE TABLE partner_consents (
  set_id uuid PRIMARY KEY,
  signature_id uuid NOT NULL,
  partner_id uuid NOT NULL REFERENCES partners (id) ON DELETE CASCADE,
  wording text NOT NULL CHECK (wording <> ''),
  locale text NOT NULL,
  agreed_at timestamptz(3) NOT NULL
);
CREATE INDEX partner_consents_signature_id_idx ON partner_consents (signature_id);
CREATE INDEX partner_consents_partner_id_idx ON partner_consents (partner_id, set_id);

-- Who left a partner's list must not be back on it after a restore.
ALTER TABLE departures DROP CONSTRAINT departures_kind_check, ADD CONSTRAINT departures_kind_check
  CHECK (kind IN ('erased', 'withdrawn', 'unsubscribed', 'unlisted', 'left_partner')) NOT VALID;
