import type { Prisma } from "#prisma/client/client.ts";
import { dbForLongStatements } from "../db.ts";
import { parseCheckpoint } from "../log/checkpoint.ts";
import { parseEntry, unpackEntries } from "../log/entry.ts";
import { parseNote } from "../log/note.ts";
import { TILE_WIDTH } from "../log/tiles.ts";
import { pickNumbers } from "./draw.ts";

type Seeded = { campaignId: number; checkpoint: string; seed: string; wanted: number };
export type Chosen = { entry: number; signatureId: string | null };

const CHOOSING_MS = 1_800_000;
const BUNDLES_AT_ONCE = 100;

/** Draws from one snapshot of the log, without writing. Undefined: this log has not continued the checkpoint's. */
export async function chooseEntries({ campaignId, checkpoint, seed, wanted }: Seeded) {
  const { origin, size, root } = parseCheckpoint(parseNote(checkpoint).text);
  return dbForLongStatements().$transaction(
    async (transaction) => {
      const log = await transaction.log.findUnique({ where: { campaignId } });
      if (log?.origin !== origin || log.size < size) return;
      const later = await readLater(transaction, campaignId, size);
      const [now] = await transaction.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int FROM log_places WHERE campaign_id = ${campaignId} AND state = 'in'`;
      const population = (now?.count ?? 0) - later.change;
      const signatures = new Map<number, string>();
      const filter = async (numbers: number[]) => {
        const places = await transaction.$queryRaw<Place[]>`
          SELECT entry, signature_id AS "signatureId", state = 'in' AS counts FROM log_places
          WHERE campaign_id = ${campaignId} AND entry = ANY(${numbers}::int[])`;
        const counting = new Map(places.map(({ entry, counts }) => [entry, counts]));
        for (const { entry, signatureId } of places) signatures.set(entry, signatureId);
        return new Set(numbers.filter((number) => later.before.get(number) ?? counting.get(number) ?? false));
      };
      const asked = Math.min(wanted, population);
      const seeded = { origin, size, root: root.toString("base64"), seed };
      const entries = await pickNumbers(seeded, asked, population, filter);
      const chosen = entries.map((entry): Chosen => ({ entry, signatureId: signatures.get(entry) ?? null }));
      return { population, chosen };
    },
    { isolationLevel: "RepeatableRead", timeout: CHOOSING_MS },
  );
}

type Place = { entry: number; signatureId: string; counts: boolean };

/** What the log added after the checkpoint: the change of the number that count, and whether an entry did before. */
async function readLater(transaction: Prisma.TransactionClient, campaignId: number, size: number) {
  const before = new Map<number, boolean>();
  let change = 0;
  for (let number = Math.floor(size / TILE_WIDTH); ; number += BUNDLES_AT_ONCE) {
    const bundles = await transaction.logBundle.findMany({
      where: { campaignId, number: { gte: number, lt: number + BUNDLES_AT_ONCE } },
      orderBy: { number: "asc" },
    });
    if (bundles.length === 0) return { before, change };
    for (const bundle of bundles)
      for (const text of unpackEntries(bundle.entries).slice(Math.max(0, size - bundle.number * TILE_WIDTH))) {
        const entry = parseEntry(text);
        if (entry.kind !== "repaired") change += entry.change;
        if ("of" in entry && !before.has(entry.of)) before.set(entry.of, entry.kind !== "returned");
      }
  }
}
