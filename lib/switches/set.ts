import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import type { By } from "../holds/place.ts";
import { campaignSubject, SITE } from "../holds/subject.ts";
import { recordAct } from "../record/write.ts";
import { pauseEmails, resumeEmails } from "./emails.ts";
import { SWITCHES, type SwitchName } from "./names.ts";
import { textsIn } from "./read.ts";

/** `slug`: one campaign instead of the site. `texts`: what readers are told, by locale. */
export type Setting = { name: SwitchName; slug?: string; texts?: Record<string, string> };
export type SwitchResult = { ok: true; changed: boolean } | { ok: false; error: "unknown_letter" | "site_only" };

export async function setSwitch({ name, slug, texts = {} }: Setting, by: By, now = new Date()): Promise<SwitchResult> {
  const target = await findTarget(name, slug);
  if (!target.ok) return target;
  const { subject, campaignId } = target;
  if (name === "pause_emails") return { ok: true, changed: await pauseEmails(subject, by, now) };
  return inTurn(async (transaction) => {
    const key = { name_subject: { name, subject } };
    const found = await transaction.switch.findUnique({ where: key });
    const reason = by.reason ?? null;
    const isSame = JSON.stringify(textsIn(found?.texts)) === JSON.stringify(texts) && found?.reason === reason;
    if (found && !found.liftedAt && isSame) return false;
    await transaction.switch.deleteMany({ where: { name, subject } });
    await transaction.switch.create({ data: { name, subject, campaignId, texts, reason, setAt: now } });
    await record(transaction, { name, campaignId, act: "switch_set", by, now });
    return true;
  });
}

export async function liftSwitch({ name, slug }: Setting, by: By, now = new Date()): Promise<SwitchResult> {
  const target = await findTarget(name, slug);
  if (!target.ok) return target;
  const { subject, campaignId } = target;
  if (name === "pause_emails") return { ok: true, changed: await resumeEmails(subject, by, now) };
  return inTurn(async (transaction) => {
    const count = await transaction.$executeRaw`
      UPDATE switches SET lifted_at = ${now}, revision = nextval('switches_revision_seq')
      WHERE name = ${name} AND subject = ${subject} AND lifted_at IS NULL`;
    if (count === 0) return false;
    await record(transaction, { name, campaignId, act: "switch_lifted", by, now });
    return true;
  });
}

/** One change at a time, so that revisions are committed in their order. Readers do not wait. */
async function inTurn(change: (transaction: Prisma.TransactionClient) => Promise<boolean>): Promise<SwitchResult> {
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE switches IN SHARE ROW EXCLUSIVE MODE`;
    return { ok: true, changed: await change(transaction) };
  });
}

async function findTarget(name: SwitchName, slug: string | undefined) {
  if (slug === undefined) return { ok: true, subject: SITE, campaignId: null } as const;
  if (!SWITCHES[name].ofCampaign) return { ok: false, error: "site_only" } as const;
  const campaign = await db().campaign.findUnique({ where: { slug }, select: { id: true } });
  if (!campaign) return { ok: false, error: "unknown_letter" } as const;
  return { ok: true, subject: campaignSubject(campaign.id), campaignId: campaign.id } as const;
}

type Turned = { name: SwitchName; campaignId: number | null; act: "switch_set" | "switch_lifted"; by: By; now: Date };

async function record(transaction: Prisma.TransactionClient, { name, campaignId, act, by, now }: Turned) {
  const details = { switch: name, by: by.command ?? "host", reason: by.reason ?? null };
  await recordAct(transaction, { campaignId, organizerId: by.organizerId ?? null, act, details, now });
}
