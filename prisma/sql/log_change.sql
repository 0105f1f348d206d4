-- Notes each change of the count, and of words that count, for the public log (lib/log/sequence.ts). The sequencer decides
-- whether a signature that counts again is returned or counted anew.
CREATE OR REPLACE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO log_changes (campaign_id, signature_id, kind) VALUES (NEW.campaign_id, NEW.id, 'counted');
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE log_places SET seed = NULL WHERE campaign_id = OLD.campaign_id AND signature_id = OLD.id;
    INSERT INTO log_changes (campaign_id, signature_id, kind)
      VALUES (OLD.campaign_id, OLD.id, CASE WHEN OLD.counted THEN 'withdrawn' ELSE 'erased' END);
  ELSIF NOT OLD.counted AND NEW.counted THEN
    INSERT INTO log_changes (campaign_id, signature_id, kind) VALUES (NEW.campaign_id, NEW.id,
      CASE WHEN OLD.verified_at IS NULL OR OLD.withdrawn_at IS NOT NULL THEN 'counted' ELSE 'returned' END);
  ELSIF NEW.counted AND NEW.erased_at IS NOT NULL THEN -- by its campaign's clock: it stays counted
    UPDATE log_places SET seed = NULL WHERE campaign_id = OLD.campaign_id AND signature_id = OLD.id;
  ELSIF NEW.counted AND OLD.campaign_id = NEW.campaign_id THEN
    INSERT INTO log_changes (campaign_id, signature_id, kind) VALUES (NEW.campaign_id, NEW.id, 'corrected');
  ELSIF NEW.counted THEN
    INSERT INTO log_changes (campaign_id, signature_id, kind)
      VALUES (OLD.campaign_id, OLD.id, 'withdrawn'), (NEW.campaign_id, NEW.id, 'counted');
  ELSE
    IF NEW.erased_at IS NOT NULL THEN
      UPDATE log_places SET seed = NULL WHERE campaign_id = OLD.campaign_id AND signature_id = OLD.id;
    END IF;
    INSERT INTO log_changes (campaign_id, signature_id, kind, ruling_id) VALUES (OLD.campaign_id, OLD.id,
      CASE WHEN NOT OLD.counted THEN 'erased'
        WHEN NEW.withdrawn_at IS NOT NULL OR NEW.verified_at IS NULL THEN 'withdrawn'
        WHEN NEW.quarantined_at IS NOT NULL THEN 'held'
        ELSE 'invalidated' END,
      CASE WHEN OLD.counted AND NEW.withdrawn_at IS NULL THEN NEW.ruling_id END);
  END IF;
  RETURN NULL;
END $$;
