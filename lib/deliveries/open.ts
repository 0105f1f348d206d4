import { Prisma } from "#prisma/client/client.ts";
import { checkAccess } from "../campaigns/access.ts";
import { db, queryDirectly } from "../db.ts";
import type { OfPack } from "./schema.ts";

/** The file of a pack that is done, piece by piece, as fast as it is taken. */
export async function openPack(organizerId: string, { slug, id }: OfPack) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const pack = await db().pack.findFirst({
    where: { id, campaignId: access.campaignId, state: "done" },
    select: { attempt: true, locale: true, bytes: true, sha256: true, snapshotAt: true },
  });
  if (!pack) return { ok: false, error: "unknown" } as const;
  const { attempt, locale, bytes, sha256, snapshotAt } = pack;
  const day = snapshotAt?.toISOString().slice(0, 10);
  const file = streamParts(id, attempt, Number(bytes));
  return { ok: true, name: `${slug}-${day}-${locale}.zip`, bytes: Number(bytes), sha256: sha256 ?? "", file } as const;
}

/** A file that is removed on the way breaks off: whoever reads it notices. */
function streamParts(packId: string, attempt: number, bytes: number): ReadableStream<Uint8Array> {
  let number = 0;
  let sent = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (sent === bytes) return controller.close();
        const [part] = await queryDirectly<{ bytes: Buffer }>(Prisma.sql`
          SELECT bytes FROM pack_parts
          WHERE pack_id = ${packId}::uuid AND attempt = ${attempt} AND number = ${number++}`);
        if (!part) throw new Error("the pack was removed while it was read");
        sent += part.bytes.length;
        controller.enqueue(part.bytes);
      },
    },
    { highWaterMark: 0 },
  );
}
