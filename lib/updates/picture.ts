import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { readPictureName, shrinkPicture } from "../pictures/shrink.ts";
import { recordAct } from "../record/write.ts";
import { actOn, checkAccess } from "../team/access.ts";
import type { OfUpdate } from "./schema.ts";
import { isPublic } from "./view.ts";

/** The file is not read until access has been checked. */
export async function attachPicture(
  organizerId: string,
  { slug, id }: OfUpdate,
  read: () => Promise<Uint8Array>,
  now = new Date(),
) {
  const access = await checkAccess(organizerId, slug, "update");
  if (!access.ok) return access;
  const shrunk = await shrinkPicture(await read());
  if (!shrunk.ok) return shrunk;
  const { picture } = shrunk;
  return change(organizerId, { slug, id }, now, (transaction) =>
    transaction.updatePicture.upsert({
      where: { updateId: id },
      create: { updateId: id, ...picture },
      update: picture,
    }),
  );
}

export async function detachPicture(organizerId: string, of: OfUpdate, now = new Date()) {
  return change(organizerId, of, now, (transaction) =>
    transaction.updatePicture.deleteMany({ where: { updateId: of.id } }),
  );
}

type Write = (transaction: Prisma.TransactionClient) => Promise<unknown>;

async function change(organizerId: string, { slug, id }: OfUpdate, now: Date, write: Write) {
  return actOn(organizerId, slug, "update", async ({ campaignId, transaction }) => {
    const update = await transaction.update.findFirst({ where: { id, campaignId } });
    if (!update) return { ok: false, error: "update_gone" } as const;
    await write(transaction);
    if (update.publishedAt) await transaction.update.update({ where: { id }, data: { correctedAt: now } });
    const details = { update: id, kind: update.kind };
    await recordAct(transaction, { campaignId, organizerId, act: "update_pictured", details, now });
    return { ok: true } as const;
  });
}

export async function findPicture(slug: string, name: string, now = new Date()) {
  const named = readPictureName(name);
  if (!named) return;
  const { digest, size } = named;
  const picture = await db().updatePicture.findFirst({
    where: {
      digest,
      update: { ...isPublic(now), campaign: { slug, publishedAt: { lte: now } } },
    },
    select: { large: size === "large", small: size === "small" },
  });
  return picture?.[size];
}
