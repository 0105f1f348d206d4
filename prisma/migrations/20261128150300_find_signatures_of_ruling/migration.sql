-- What a ruling has ruled out is found and restored by the ruling, however many others were ruled out since.

-- CreateIndex
CREATE INDEX "signatures_of_ruling" ON "signatures"("ruling_id", "id") WHERE (ruling_id IS NOT NULL);
