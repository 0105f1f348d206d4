-- Digests of an observation under the salt of the day before, in the hour after midnight.
ALTER TABLE "observations" ADD COLUMN "earlier" BIGINT[];
