-- A ruling whose criteria are not understood any more fails by itself, and says so.

ALTER TABLE rulings
  DROP CONSTRAINT state_is_known,
  ADD CONSTRAINT state_is_known CHECK (state IN ('running', 'done', 'cancelled', 'undoing', 'undone', 'failed'));
