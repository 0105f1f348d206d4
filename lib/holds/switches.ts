import { db } from "../db.ts";
import { liftHold } from "./lift.ts";
import { type By, placeHold } from "./place.ts";
import { campaignSubject, SITE } from "./subject.ts";

export const SWITCHES = {
  /** Holds emails to signatories; organizers still get theirs and can log in. */
  mail: { off: pauseMail, on: resumeMail },
} satisfies Record<string, { off: Toggle; on: Toggle }>;
export type Switch = keyof typeof SWITCHES;

type SwitchResult = { ok: true; changed: boolean } | { ok: false; error: "unknown_campaign" };
type Toggle = (slug: string | undefined, by: By, now: Date) => Promise<SwitchResult>;

export const isSwitch = (name: string): name is Switch => Object.hasOwn(SWITCHES, name);

async function pauseMail(slug: string | undefined, by: By, now: Date): Promise<SwitchResult> {
  const subject = await findSubject(slug);
  if (!subject) return { ok: false, error: "unknown_campaign" };
  const id = await db().$transaction((transaction) => placeHold(transaction, { subject, cause: "paused", by, now }));
  return { ok: true, changed: id !== undefined };
}

async function resumeMail(slug: string | undefined, by: By, now: Date): Promise<SwitchResult> {
  const subject = await findSubject(slug);
  if (!subject) return { ok: false, error: "unknown_campaign" };
  const paused = await db().hold.findFirst({
    where: { subject, cause: "paused", liftedAt: null },
    select: { id: true },
  });
  return { ok: true, changed: paused ? await liftHold(paused.id, now, by) : false };
}

async function findSubject(slug: string | undefined): Promise<string | undefined> {
  if (slug === undefined) return SITE;
  const campaign = await db().campaign.findUnique({ where: { slug }, select: { id: true } });
  return campaign ? campaignSubject(campaign.id) : undefined;
}
