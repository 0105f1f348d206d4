-- When a draft will be published, for whom, and that it could not be then.
ALTER TABLE "campaigns"
  ADD COLUMN "publish_at" TIMESTAMPTZ(3),
  ADD COLUMN "publish_by" UUID,
  ADD COLUMN "publish_failed_at" TIMESTAMPTZ(3);
CREATE INDEX "campaigns_to_publish" ON "campaigns"("publish_at") WHERE (publish_at IS NOT NULL);
