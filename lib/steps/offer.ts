import type { NextSteps } from "#prisma/client/client.ts";
import { isSameMailbox } from "../addresses/canonical.ts";
import { pickText, titled } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { DEFAULT_LOCALE } from "../locale/locales.ts";
import { unseal } from "../secrets/seal.ts";
import { isOn } from "../switches/in-force.ts";
import { textsIn } from "../switches/read.ts";
import type { ProvenSignature } from "./proven.ts";
import { LETTERS_MAX } from "./schema.ts";

type Offered = { id: number; slug: string; locale: string; title: string; summary: string };
/** Letters that an address can sign at once, in the organizers' order, and their own link. */
export type Steps = { letters: Offered[]; link?: { url: string; words: string; locale: string } };

type Signatory = Pick<ProvenSignature, "campaignId" | "digest" | "cipher"> & { id: unknown; locale: string };

export async function offerTo(proven: ProvenSignature, locale: string, now = new Date()): Promise<Steps | undefined> {
  return (await offerEach([{ ...proven, locale }], now)).get(proven.id);
}

/** By `id`; without those that offer nothing. Asks the database once for all. */
export async function offerEach<S extends Signatory>(signatories: S[], now: Date): Promise<Map<S["id"], Steps>> {
  const places = Map.groupBy(signatories, ({ campaignId, locale }) => `${campaignId} ${locale}`);
  const steps = new Map<string, Steps>();
  for (const [place, [one]] of places) if (one) steps.set(place, await listSteps(one.campaignId, one.locale, now));
  const ids = [...new Set([...steps.values()].flatMap(({ letters }) => letters.map(({ id }) => id)))];
  const standing = await listStanding(ids, signatories);
  return new Map(
    signatories.flatMap((signatory): [S["id"], Steps][] => {
      const { letters = [], link } = steps.get(`${signatory.campaignId} ${signatory.locale}`) ?? {};
      const free = letters.filter(({ id }) => !standing.some((row) => row.campaignId === id && isOf(row, signatory)));
      return free.length > 0 || link ? [[signatory.id, { letters: free, link }]] : [];
    }),
  );
}

export async function isOffered(campaignId: number, slug: string, now = new Date()): Promise<boolean> {
  return (await listSteps(campaignId, DEFAULT_LOCALE, now)).letters.some((letter) => letter.slug === slug);
}

/** Unless organizers chose, the other open letters of the site, the latest first. */
async function listSteps(own: number, locale: string, now: Date): Promise<Steps> {
  const chosen = await db().nextSteps.findUnique({ where: { campaignId: own } });
  const order = chosen?.every === false ? chosen.letters : undefined;
  const rows = await db().campaign.findMany({
    where: {
      id: { in: order, not: own },
      publishedAt: { lte: now },
      archivedAt: null,
      AND: [
        { OR: [{ opensAt: null }, { opensAt: { lte: now } }] },
        { OR: [{ closesAt: null }, { closesAt: { gt: now } }] },
      ],
    },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: LETTERS_MAX,
    include: { texts: true },
  });
  const place = (id: number) => order?.indexOf(id) ?? 0;
  const letters = rows
    .toSorted((one, other) => place(one.id) - place(other.id))
    .filter(({ slug }) => !isOn("pause_signing", { slug }))
    .flatMap(({ id, slug, texts, defaultLocale }) => {
      const text = pickText(titled(texts), locale, defaultLocale);
      return text ? [{ id, slug, locale: text.locale, title: text.title, summary: text.summary }] : [];
    });
  return { letters, link: linkOf(chosen, locale) };
}

function linkOf(chosen: NextSteps | null, locale: string): Steps["link"] {
  if (!chosen?.url) return;
  const texts = Object.entries(textsIn(chosen.words)).map(([language, words]) => ({ locale: language, words }));
  const text = pickText(texts, locale, DEFAULT_LOCALE);
  return text && { url: chosen.url, ...text };
}

type Standing = { campaignId: number; emailDigest: Uint8Array | null; emailCipher: Uint8Array | null };

/** Verified or invalidated. */
async function listStanding(campaignIds: number[], signatories: Signatory[]): Promise<Standing[]> {
  if (campaignIds.length === 0) return [];
  return db().signature.findMany({
    where: {
      campaignId: { in: campaignIds },
      emailDigest: { in: signatories.map(({ digest }) => new Uint8Array(digest)) },
      OR: [{ verifiedAt: { not: null } }, { invalidatedAt: { not: null } }],
    },
    select: { campaignId: true, emailDigest: true, emailCipher: true },
  });
}

/** Another spelling of the address may be another person's mailbox, about which nothing is told. */
function isOf({ emailDigest, emailCipher }: Standing, { digest, cipher }: Signatory): boolean {
  if (!emailDigest || !emailCipher || Buffer.compare(emailDigest, digest) !== 0) return false;
  return isSameMailbox(unseal(emailCipher).toString(), unseal(cipher).toString());
}
