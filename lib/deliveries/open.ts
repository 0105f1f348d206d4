import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { pickColumns } from "../exports/columns.ts";
import { beat, endExport, PACK } from "../exports/ledger.ts";
import { streamWatched } from "../exports/watch.ts";
import { logFailure } from "../logger.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { uuidv7 } from "../uuid.ts";
import type { OfPack } from "./schema.ts";

/** The download is entered in the exports ledger but takes no export slot. */
export async function openPack(
  organizerId: string,
  { slug, id }: OfPack,
  { signal, now = new Date() }: { signal?: AbortSignal; now?: Date } = {},
) {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const pack = await transaction.pack.findFirst({
      where: { id, campaignId, state: "done" },
      select: { attempt: true, locale: true, bytes: true, sha256: true, snapshotAt: true, doneRows: true },
    });
    if (!pack) return { ok: false, error: "unknown" } as const;
    const { attempt, locale, sha256, snapshotAt, doneRows: rows } = pack;
    const bytes = Number(pack.bytes);
    const taken = uuidv7(now.getTime());
    const facts = { kind: "delivery", columns: pickColumns("delivery"), format: PACK, purpose: "delivery pack" };
    await transaction.export.create({
      data: { id: taken, campaignId, organizerId, ...facts, startedAt: now, seenAt: now },
    });
    await recordAct(transaction, {
      campaignId,
      organizerId,
      act: "pack_downloaded",
      details: { pack: id, locale },
      now,
    });
    const file = streamWatched(
      () => readParts(id, attempt, bytes),
      (ending) => endExport(taken, { ...ending, rows: ending.finished ? rows : 0 }),
      { signal, onBeat: (so) => void beat(taken, so).catch((error) => logFailure("download_beat_failed", error)) },
    );
    const name = `${slug}-${snapshotAt?.toISOString().slice(0, 10)}-${locale}.zip`;
    return { ok: true, name, bytes, sha256: sha256 ?? "", file } as const;
  });
}

/** Throws if the file is removed during the download. */
async function* readParts(packId: string, attempt: number, bytes: number): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for (let number = 0; sent < bytes; number += 1) {
    const [part] = await queryDirectly<{ bytes: Buffer }>(Prisma.sql`
      SELECT bytes FROM pack_parts
      WHERE pack_id = ${packId}::uuid AND attempt = ${attempt} AND number = ${number}`);
    if (!part) throw new Error("the pack was removed during the download");
    sent += part.bytes.length;
    yield part.bytes;
  }
}
