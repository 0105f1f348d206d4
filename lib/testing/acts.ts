import type pg from "pg";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { letInSignatures, quarantineSignatures, returnSignatures } from "../quarantine/move.ts";
import { correctSignature } from "../signatures/correct.ts";
import { eraseSignature, eraseUnverified } from "../signatures/erase.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { remindUnverified } from "../signatures/remind.ts";
import { signCampaign } from "../signatures/sign.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { verifyByCode, verifySignature } from "../verification/verify.ts";
import { aBurst } from "./bursts.ts";
import { after, anInput, DAY, proofsOf, setsOf, type TestCampaign } from "./makers.ts";
import { pressFromElsewhere } from "./steps.ts";

export type Scene = {
  campaign: TestCampaign;
  email: string;
  country: string | null;
  source?: string | null;
  version?: number;
  psql: pg.Client;
};

type WordSet = { id: string; requestedAt: Date };

/** The signature before the act, with its pending words, newest first. */
type Known = WordSet & { pending: WordSet[] };

/** Everything that can happen to a signature, including manual SQL. */
export const ACTS = {
  sign: ({ campaign, email, country, source, version }) =>
    signCampaign(campaign.slug, anInput({ email, country: country ?? "", source: source ?? "", version })),
  verify: (_, known) => verifySignature(tokenOf(known)),
  verifyOldest: (_, { pending }) => verifySignature(tokenOf(pending.at(-1))),
  verifyNewest: (_, { pending }) => verifySignature(tokenOf(pending[0])),
  verifyByCode: ({ campaign: { slug }, email }, { id, requestedAt, pending }) => {
    const set = pending[0] ?? { id, requestedAt };
    const typed = { slug, email, code: proofsOf(set.id, set.requestedAt).code };
    return verifyByCode(typed, new Date(), `network of ${set.id}`);
  },
  signNext: (scene) => pressFromElsewhere(scene),
  withdraw: (_, { id }) => withdrawSignature(id),
  invalidate: ({ campaign }, { id }) => invalidateSignatures(campaign.id, [id]),
  restore: ({ campaign }, { id }) => restoreSignatures(campaign.id, [id]),
  quarantine: async ({ campaign }, { id }) => quarantineSignatures(await aBurst(campaign.id), [id]),
  letIn: (_, { id }) => letInSignatures([id]),
  return: (_, { id }) => returnSignatures([id]),
  erase: (_, { id }) => eraseSignature(id),
  correct: ({ country }, { id }) => correctSignature(id, { name: "Ana", country: country ?? undefined }),
  eraseUnverified: () => eraseUnverified(after(new Date(), 31 * DAY)),
  remind: () => remindUnverified(after(new Date(), 3 * DAY)),
  changeCountry: ({ psql, country }, { id }) =>
    psql.query("UPDATE signatures SET country = $2 WHERE id = $1 AND erased_at IS NULL", [id, country]),
  changeSource: ({ psql, source }, { id }) =>
    psql.query("UPDATE signatures SET source = $2 WHERE id = $1 AND erased_at IS NULL", [id, source]),
  delete: ({ psql }, { id }) => psql.query("DELETE FROM signatures WHERE id = $1", [id]),
} satisfies Record<string, (scene: Scene, known: Known) => Promise<unknown>>;

function tokenOf(set: WordSet | undefined): string {
  return set ? proofsOf(set.id, set.requestedAt).token : "";
}

export type Act = keyof typeof ACTS;
const VERIFY_NAMES = ["verify", "verifyOldest", "verifyNewest", "verifyByCode"] as const;
const ACT_NAMES = [
  "sign",
  ...VERIFY_NAMES,
  "signNext",
  "withdraw",
  "invalidate",
  "restore",
  "quarantine",
  "letIn",
  "return",
  "erase",
  "correct",
] as const;
const WILD_NAMES = ["eraseUnverified", "remind", "changeCountry", "changeSource", "delete"] as const;
export const EVERY_ACT: Act[] = [...ACT_NAMES, ...WILD_NAMES];

const NOBODY: Known = { id: "00000000-0000-7000-8000-000000000000", requestedAt: new Date(0), pending: [] };

/** The signature's current state; it may change before the act. */
export async function know({ campaign, email }: Scene): Promise<Known> {
  const where = { campaignId_emailDigest: { campaignId: campaign.id, emailDigest: digestAddress(email) } };
  const known = await db().signature.findUnique({ where, select: { id: true, requestedAt: true } });
  return known ? { ...known, pending: await setsOf(known.id) } : NOBODY;
}

export async function perform(act: Act, scene: Scene): Promise<unknown> {
  return ACTS[act](scene, await know(scene));
}
