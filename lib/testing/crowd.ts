import { db } from "../db.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { listSignature } from "../signatures/own.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aCampaign, after, aSignature, aVerified, DAY, type TestCampaign } from "./makers.ts";

const one = <T>(list: readonly T[], n: number) => list[n % list.length];

/** Signatures from 29 days (unverified ones are erased after 30) in every state, on two versions. */
export async function aCrowd(size: number, now: Date): Promise<TestCampaign> {
  const letter = await aCampaign();
  await db().letterVersion.create({
    data: { campaignId: letter.id, number: 2, publishedAt: new Date("2020-01-02T00:00:00Z") },
  });
  for (let n = 0; n < size; n += 1) {
    const fields = {
      name: `${one(["Ana", "José", "李小明"], n)} ${one(["Pérez", "Quispe"], Math.floor(n / 3))}`,
      email: `person-${letter.slug}-${n}@${one(["gmail.com", "example.org"], n)}`,
      affiliation: one(["Universidad de Chile", "UNAM", ""], n),
      country: one(["AR", "BO", "CL", ""], Math.floor(n / 2)),
      source: one(["bo", "", "", "un"], n),
      locale: one(["en", "es"], Math.floor(n / 5)),
      listed: n % 3 > 0,
      comment: n % 4 === 0 ? "Yes" : "",
      version: n < size / 2 ? 1 : 2,
      at: after(now, -Math.floor((29 * DAY * (size - n)) / size)),
    };
    const { id } = n % 7 === 0 ? await aSignature(letter, fields) : await aVerified(letter, fields);
    if (n % 7 === 2) await withdrawSignature(id);
    if (n % 7 === 3) await invalidateSignatures(letter.id, [id]);
    if (n % 7 === 4) await listSignature(id, n % 2 === 0);
    if (n % 11 === 5) await db().signature.update({ where: { id }, data: { hiddenAt: now } });
    if (n % 13 === 6) await db().prominent.create({ data: { campaignId: letter.id, signatureId: id, position: n } });
  }
  return letter;
}
