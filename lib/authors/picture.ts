import type { Prisma } from "#prisma/client/client.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { shrinkPicture } from "../pictures/shrink.ts";
import { recordAct } from "../record/write.ts";
import { actOn, checkAccess, type Refused } from "../team/access.ts";
import { mayChangeShown } from "../team/role.ts";
import type { PictureChange, PictureInput, PictureRef } from "./schema.ts";

type Read = () => Promise<Uint8Array>;

/** The file is not read until access has been checked. */
export async function attachPicture(organizerId: string, input: PictureInput, read: Read, now = new Date()) {
  const access = await checkAccess(organizerId, input.campaign, "write");
  if (!access.ok) return access;
  const shrunk = await shrinkPicture(await read());
  if (!shrunk.ok) return shrunk;
  const { use, alt } = input;
  return change(organizerId, input, now, async ({ transaction, campaignId, defaultLocale }) => {
    if (use === "letter" && !alt) return { ok: false, error: "alt_missing" } as const;
    const data = { ...shrunk.picture, focusX: 50, focusY: 50 };
    const where = { campaignId_use: { campaignId, use } };
    await transaction.picture.upsert({ where, create: { campaignId, use, ...data }, update: data });
    if (use === "letter") {
      await setAlt(transaction, campaignId, null, ""); // of the picture before
      await setAlt(transaction, campaignId, defaultLocale, alt);
    }
    return { ok: true, act: "picture_saved" } as const;
  });
}

/** What the letter's picture shows, and which part stays in view. */
export async function describePicture(organizerId: string, input: PictureChange, now = new Date()) {
  return change(organizerId, { ...input, use: "letter" }, now, async ({ transaction, campaignId, ...campaign }) => {
    const languages = languagesOf(campaign);
    const [own = "en"] = languages;
    if (!input[`alt-${own}`]) return { ok: false, error: "alt_missing" } as const;
    const { focusX, focusY } = input;
    const where = { campaignId, use: "letter" };
    const { count } = await transaction.picture.updateMany({ where, data: { focusX, focusY } });
    if (count === 0) return { ok: false, error: "no_picture" } as const;
    for (const locale of languages) await setAlt(transaction, campaignId, locale, input[`alt-${locale}`]);
    return { ok: true, act: "picture_saved" } as const;
  });
}

export async function detachPicture(organizerId: string, input: PictureRef, now = new Date()) {
  return change(organizerId, input, now, async ({ transaction, campaignId }) => {
    const { count } = await transaction.picture.deleteMany({ where: { campaignId, use: input.use } });
    if (input.use === "letter") await setAlt(transaction, campaignId, null, "");
    return { ok: true, act: count > 0 ? "picture_removed" : undefined } as const;
  });
}

type Campaign = { campaignId: number; defaultLocale: string; texts: { locale: string }[] };
type Writing = Campaign & { transaction: Prisma.TransactionClient };
type Written<Fault> = { ok: true; act?: "picture_saved" | "picture_removed" } | { ok: false; error: Fault };

async function change<Fault extends "alt_missing" | "no_picture">(
  organizerId: string,
  { campaign, use }: PictureRef,
  now: Date,
  write: (writing: Writing) => Promise<Written<Fault>>,
): Promise<{ ok: true } | { ok: false; error: Fault } | Refused> {
  return actOn(
    organizerId,
    campaign,
    "write",
    async ({ campaignId, role, transaction }): Promise<{ ok: true } | { ok: false; error: Fault } | Refused> => {
      const { publishedAt, defaultLocale, texts } = await transaction.campaign.findUniqueOrThrow({
        where: { id: campaignId },
        select: { publishedAt: true, defaultLocale: true, texts: { select: { locale: true } } },
      });
      if (!mayChangeShown(role, { publishedAt })) return { ok: false, error: "forbidden" };
      const outcome = await write({ transaction, campaignId, defaultLocale, texts });
      if (!outcome.ok) return outcome;
      if (outcome.act)
        await recordAct(transaction, { campaignId, organizerId, act: outcome.act, details: { kind: use }, now });
      return { ok: true };
    },
  );
}

/** In one language, or in all. `updated_at` stays: it dates the summary. */
function setAlt(transaction: Prisma.TransactionClient, campaignId: number, locale: string | null, alt: string) {
  return transaction.$executeRaw`
    UPDATE campaign_texts SET picture_alt = ${alt}
    WHERE campaign_id = ${campaignId} AND locale = coalesce(${locale}, locale) AND picture_alt <> ${alt}`;
}
