import type { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { SignatureInput } from "../signatures/schema.ts";
import { signCampaign } from "../signatures/sign.ts";
import { expiryOf, makeCode } from "../verification/code.ts";
import { makeToken } from "../verification/token.ts";
import { verifySignature } from "../verification/verify.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function after(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + milliseconds);
}

let made = 0;
const next = () => ++made;

export async function aCampaign(fields: Partial<Prisma.CampaignUncheckedCreateInput> = {}) {
  const slug = fields.slug ?? `letter-${next()}`;
  const published = new Date("2020-01-01T00:00:00Z");
  const campaign = await db().campaign.create({
    data: {
      slug,
      goal: 100,
      publishedAt: published,
      texts: { create: { locale: "en", title: `The ${slug}`, summary: "In short.", addressee: "The addressee" } },
      versions: {
        create: { number: 1, publishedAt: published, texts: { create: { locale: "en", text: "We ask." } } },
      },
      ...fields,
    },
    include: { versions: true },
  });
  const { id, versions } = campaign;
  return { id, slug, versionId: versions[0]?.id ?? 0 };
}
export type TestCampaign = Awaited<ReturnType<typeof aCampaign>>;

export function anAddress(): string {
  return `signatory-${next()}@example.org`;
}

export function anInput(fields: Fields = {}): SignatureInput {
  return SignatureInput.parse({ name: "Ana Pérez", email: anAddress(), listed: true, locale: "en", ...fields });
}
type Fields = Partial<Record<keyof SignatureInput, unknown>>;
type Made = Fields & { at?: Date };

/** An unverified signature with its email queued and its link and code. */
export async function aSignature(campaign: TestCampaign, { at = new Date(), ...fields }: Made = {}) {
  const input = anInput(fields);
  const outcome = await signCampaign(campaign.slug, input, at);
  if (!outcome.ok) throw new Error(`the signature was not accepted: ${outcome.error}`);
  const { id, requestedAt } = await rowOf(campaign, input.email);
  const isOwn = ({ createdAt, name }: { createdAt: Date; name: string }) =>
    Number(createdAt) === Number(at) && name === input.name;
  const words = (await setsOf(id)).find(isOwn) ?? { id, requestedAt };
  return { id, wordsId: words.id, email: input.email, input, at, ...proofsOf(words.id, words.requestedAt) };
}
export type TestSignature = Awaited<ReturnType<typeof aSignature>>;

export function setsOf(signatureId: string) {
  return db().pendingWords.findMany({ where: { signatureId }, orderBy: { id: "desc" } });
}

export function proofsOf(id: string, requestedAt: Date) {
  return { token: makeToken("verify", id, expiryOf(requestedAt)), code: makeCode(id, requestedAt) };
}

export function rowOf({ id }: { id: number }, email: string) {
  return db().signature.findUniqueOrThrow({
    where: { campaignId_emailDigest: { campaignId: id, emailDigest: digestAddress(email) } },
  });
}

export function rowById(id: string) {
  return db().signature.findUniqueOrThrow({ where: { id } });
}

export async function aVerified(campaign: TestCampaign, fields: Made = {}): Promise<TestSignature> {
  const signature = await aSignature(campaign, fields);
  const { id, wordsId, token, at } = signature;
  if (wordsId !== id) await verifySignature(token, at);
  else await db().signature.update({ where: { id }, data: { verifiedAt: at } });
  return signature;
}
