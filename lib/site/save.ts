import type { Prisma } from "#prisma/client/client.ts";
import { revisionOf } from "../campaigns/fields.ts";
import { db, queryDirectly } from "../db.ts";
import { LOCALES } from "../locale/locales.ts";
import type { Organizer } from "../organizers/find.ts";
import { SIZES, shrinkPicture } from "../pictures/shrink.ts";
import { recordAct } from "../record/write.ts";
import { adoptSite } from "./in-force.ts";
import { Links, readSite } from "./read.ts";
import { linesOf, type SiteChange } from "./schema.ts";

type By = Pick<Organizer, "id" | "host">;
type Saved<Fault> = { ok: true } | { ok: false; error: Fault | "forbidden" };

/** The form's fields, and a fingerprint of them to detect a save over newer ones. */
export async function findSiteFields(client: Prisma.TransactionClient = db()) {
  const row = await client.site.findUnique({ where: { id: 1 }, omit: { logo: true } });
  const texts = await client.siteText.findMany();
  const fields: Record<string, string> = { name: row?.name ?? "", accent: row?.accent ?? "" };
  for (const locale of LOCALES) {
    const text = texts.find((known) => known.locale === locale);
    fields[`links-${locale}`] = linesOf(Links.safeParse(text?.links).data ?? []);
    fields[`imprint-${locale}`] = text?.imprint ?? "";
  }
  return { fields, revision: revisionOf(fields) };
}

/** In force in this process at once, in the others with their next heartbeat. */
export async function saveSite({ id, host }: By, change: SiteChange, now = new Date()): Promise<Saved<"overtaken">> {
  if (!host) return { ok: false, error: "forbidden" };
  const { name, accent } = change;
  return inTurn(async (transaction) => {
    const before = await findSiteFields(transaction);
    if (change.revision !== before.revision) return { ok: false, error: "overtaken" } as const;
    const data = { name, accent };
    await transaction.site.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
    for (const locale of LOCALES) {
      const text = { imprint: change[`imprint-${locale}`], links: change[`links-${locale}`] };
      await transaction.siteText.upsert({ where: { locale }, create: { locale, ...text }, update: text });
    }
    await recordAct(transaction, { campaignId: null, organizerId: id, act: "site_changed", now });
    return { ok: true } as const;
  });
}

type Read = () => Promise<Uint8Array>;

/** `read` is not called for others. */
export async function attachLogo({ id, host }: By, read: Read, now = new Date()) {
  if (!host) return { ok: false, error: "forbidden" } as const;
  const shrunk = await shrinkPicture(await read());
  if (!shrunk.ok) return shrunk;
  const { small, width, height, digest } = shrunk.picture;
  const scale = Math.min(1, SIZES.small / Math.max(width, height));
  const [logoWidth, logoHeight] = [Math.round(width * scale), Math.round(height * scale)];
  const data = { logo: small, logoDigest: digest, logoWidth, logoHeight };
  return changeLogo(id, data, now);
}

export async function detachLogo({ id, host }: By, now = new Date()) {
  if (!host) return { ok: false, error: "forbidden" } as const;
  return changeLogo(id, { logo: null, logoDigest: null, logoWidth: null, logoHeight: null }, now);
}

type Logo = Pick<Prisma.SiteModel, "logo" | "logoDigest" | "logoWidth" | "logoHeight">;

function changeLogo(organizerId: string, data: Logo, now: Date) {
  return inTurn(async (transaction) => {
    await transaction.site.upsert({ where: { id: 1 }, create: { ...data, id: 1 }, update: data });
    await recordAct(transaction, { campaignId: null, organizerId, act: "site_changed", now });
    return { ok: true } as const;
  });
}

async function inTurn<Outcome extends { ok: boolean }>(
  change: (transaction: Prisma.TransactionClient) => Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE site IN SHARE ROW EXCLUSIVE MODE`;
    return change(transaction);
  });
  if (outcome.ok) adoptSite(await readSite(queryDirectly));
  return outcome;
}
