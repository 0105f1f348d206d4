import type { Prisma } from "#prisma/client/client.ts";
import { db, dbForHealth } from "../db.ts";
import { adoptSwitches, knownSwitches, type SwitchRow, type Texts } from "./in-force.ts";

/** By the connection that a busy site leaves free. */
export async function readSwitches(client: Prisma.TransactionClient = dbForHealth()): Promise<SwitchRow[]> {
  const rows = await client.switch.findMany({ include: { campaign: { select: { slug: true } } } });
  const ofCampaignOrSite = rows.filter(({ subject, campaignId }) => subject === "site" || campaignId !== null);
  return ofCampaignOrSite.map(({ name, campaignId, campaign, texts, revision, liftedAt }) => ({
    ...{ name, campaignId, revision, texts: textsIn(texts) },
    slug: campaign?.slug ?? null,
    isOn: liftedAt === null,
  }));
}

const LATE_MS = 10_000;

let reading: Promise<unknown> | undefined;

/** Reads them unless the heartbeat has, as in a process that starts or was suspended. */
export async function knowSwitches(now = Date.now()): Promise<void> {
  const known = knownSwitches();
  if (known && now - known.at < LATE_MS) return;
  reading ??= readSwitches(db())
    .then((rows) => adoptSwitches(rows, now))
    .finally(() => {
      reading = undefined;
    });
  await reading.catch((error) => {
    if (!known) throw error;
  });
}

export function textsIn(json: unknown): Texts {
  const entries = Object.entries(Object(json)).filter((entry) => typeof entry[1] === "string");
  return Object.fromEntries(entries.map(([locale, text]) => [locale, String(text)]));
}
