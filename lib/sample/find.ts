import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { checkAccess } from "../team/access.ts";
import { usualSize } from "./draw.ts";
import { makeAuditorToken, readAskedToken, readAuditorToken } from "./link.ts";
import { readState } from "./read.ts";

const ofCampaign = { campaign: { include: { texts: { select: { locale: true, title: true } }, log: true } } } as const;

export async function findForAuditor(token: string, locale: string) {
  const id = readAuditorToken(token);
  const row = id && (await db().sample.findUnique({ where: { id }, include: ofCampaign }));
  if (!row) return;
  const { slug, log } = row.campaign;
  const count = log?.publishedCount ?? 0;
  return {
    ...{ ...readState(row), detail: row.detail },
    ...{ slug, title: titleOf(row.campaign, locale), count, usual: usualSize(count) },
  };
}

export async function findOpenSample(organizerId: string, slug: string) {
  const access = await checkAccess(organizerId, slug, "own");
  if (!access.ok) return access;
  const row = await db().sample.findFirst({ where: { campaignId: access.campaignId, endedAt: null } });
  const open = row && { id: row.id, ...readState(row), detail: row.detail, token: makeAuditorToken(row.id) };
  return { ok: true, open } as const;
}

/** For who was asked, by the link in their email. `isOpen`: they can answer. */
export async function findAsked(token: string, locale: string, now = new Date()) {
  const tag = readAskedToken(token, now);
  const row =
    tag && (await db().sampleAnswer.findUnique({ where: { tag }, include: { sample: { include: ofCampaign } } }));
  if (!row) return;
  const { answer, sample } = row;
  const draw = await db().sampleDraw.findUnique({ where: { tag }, select: { signatureId: true } });
  if (draw && draw.signatureId === null) return; // erased
  const { auditor, deadline, state, number, campaign } = sample;
  const isOpen = draw !== null && state === "asking" && deadline !== null && deadline > now;
  return { tag, answer, auditor, deadline, number, isOpen, slug: campaign.slug, title: titleOf(campaign, locale) };
}
