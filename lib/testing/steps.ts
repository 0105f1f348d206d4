import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { queueConfirmations } from "../mail/confirm.ts";
import { signCampaign } from "../signatures/sign.ts";
import { findProvenSignature, fingerprintOf, type ProvenSignature } from "../steps/proven.ts";
import { NextInput } from "../steps/schema.ts";
import { signNext } from "../steps/sign.ts";
import { makeToken } from "../verification/token.ts";
import { verifySignature } from "../verification/verify.ts";
import { aCampaign, after, anInput, aSignature, HOUR, proofsOf, type TestCampaign } from "./makers.ts";

/** A link by which a signature's set of words signs other letters. */
export function aNextToken(setId: string, now = new Date()): string {
  return makeToken("next", setId, after(now, HOUR));
}

export async function provenBy(setId: string, now = new Date()): Promise<ProvenSignature> {
  const found = await findProvenSignature(aNextToken(setId, now), now);
  if (!found.ok) throw new Error(`nothing proven: ${found.error}`);
  return found.proven;
}

type Choices = Partial<Record<keyof NextInput, unknown>>;

/** As after seeing the page: with the fingerprint of what it showed. */
export function press(proven: ProvenSignature, { slug }: { slug: string }, choices: Choices = {}, now = new Date()) {
  const input = { listed: true, locale: "en", shown: fingerprintOf(proven), ...choices };
  return signNext(proven, slug, NextInput.parse(input), { network: "192.0.2.1" }, now);
}

type Scene = {
  campaign: TestCampaign;
  email: string;
  country: string | null;
  source?: string | null;
  version?: number;
};

/** Signs by a signature of the same address under another letter, which is made first; others may remove it meanwhile. */
export async function pressFromElsewhere({ campaign, email, country, source, version }: Scene): Promise<unknown> {
  const slug = `home-${email.replace(/\W+/g, "-")}`;
  const find = () => db().campaign.findUnique({ where: { slug } });
  const home = (await find()) ?? (await aCampaign({ slug }).catch(find));
  const where = { campaignId: home?.id, emailDigest: digestAddress(email), erasedAt: null };
  await signCampaign(slug, anInput({ email }));
  const row = await db().signature.findFirst({ where });
  if (!row) return;
  await verifySignature(proofsOf(row.id, row.requestedAt).token);
  await db().signature.updateMany({ where, data: { country } });
  const found = await findProvenSignature(aNextToken(row.id));
  return found.ok && press(found.proven, campaign, { source: source ?? "", version });
}

/** A queued confirmation; returns its recipient. */
export async function anOwed(now: Date): Promise<string> {
  const { email, token } = await aSignature(await aCampaign(), { at: now });
  await db().mail.deleteMany();
  await verifySignature(token, now);
  await db().$transaction((transaction) => queueConfirmations(transaction, 1, now));
  return email;
}
