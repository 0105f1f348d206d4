-- A sample that has begun stays, and so does what was said of it before the draw.
CREATE OR REPLACE FUNCTION keep_sample() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.number IS NULL THEN
    RETURN OLD;
  ELSIF TG_OP = 'UPDATE' AND (OLD.number IS NULL OR (NEW.number, NEW.wanted, NEW.source, NEW.detail, NEW.auditor,
      NEW.campaign_id, NEW.named_at) IS NOT DISTINCT FROM (OLD.number, OLD.wanted, OLD.source, OLD.detail, OLD.auditor,
      OLD.campaign_id, OLD.named_at))
    AND (OLD.fixed_at IS NULL OR (NEW.checkpoint, NEW.fixed_at) IS NOT DISTINCT FROM (OLD.checkpoint, OLD.fixed_at))
    AND (OLD.seeded_at IS NULL OR (NEW.seed, NEW.seeded_at) IS NOT DISTINCT FROM (OLD.seed, OLD.seeded_at))
    AND (OLD.asked IS NULL OR (NEW.asked, NEW.population, NEW.deadline) IS NOT DISTINCT FROM
      (OLD.asked, OLD.population, OLD.deadline))
    AND (OLD.ended_at IS NULL OR (NEW.ended_at, NEW.state, NEW.ended_by) IS NOT DISTINCT FROM
      (OLD.ended_at, OLD.state, OLD.ended_by)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a sample stays as it began' USING ERRCODE = 'integrity_constraint_violation';
END $$;
