type Drift = { campaignId: number; kept: string; missing: number };

/** Repairing would make the count fit rows that are not all there. */
export function refuseLostRows(drifts: Drift[]): void {
  const lost = findLostRows(drifts).map(({ campaignId, lost }) => `campaign ${campaignId} (${lost})`);
  if (lost.length === 0) return;
  throw new Error(
    `Signatures seem to be missing: ${lost.join(", ")}. Its counter, its ledger and its funnel agree that there were more. ` +
      "Restore a backup (deploy/README.md). Only if the rows are right: npm run repair -- --to-rows",
  );
}

/**
 * Campaigns of which rows seem to be gone: the counter and the ledger of countries agree that there were more counted
 * signatures, and the funnel that more people signed, although no act ever removes a row. Then the counts are right.
 */
function findLostRows(drifts: Drift[]): { campaignId: number; lost: number }[] {
  const ids = [...new Set(drifts.map(({ campaignId }) => campaignId))];
  return ids.flatMap((campaignId) => {
    const missing = (kept: string) =>
      drifts
        .filter((drift) => drift.campaignId === campaignId && drift.kept === kept)
        .reduce((sum, drift) => sum + drift.missing, 0);
    const isLost = missing("counter") < 0 && missing("counter") === missing("countries") && missing("signed") < 0;
    return isLost ? [{ campaignId, lost: -missing("counter") }] : [];
  });
}
