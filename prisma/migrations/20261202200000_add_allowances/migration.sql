-- Shared budgets of networks, mail domains and campaigns (lib/limits/lease.ts).
CREATE TABLE "allowances" (
    "key" BYTEA NOT NULL,
    "burst_until" TIMESTAMPTZ(6) NOT NULL,
    "day_until" TIMESTAMPTZ(6) NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "allowances_pkey" PRIMARY KEY ("key")
);

-- Hints that a signature may be a fake (lib/signatures/suspicion.ts). NULL: none.
ALTER TABLE "signatures" ADD COLUMN "suspicion" SMALLINT;
ALTER TABLE "pending_words" ADD COLUMN "suspicion" SMALLINT;
