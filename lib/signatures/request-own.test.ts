import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { BUDGETS } from "../limits/take.ts";
import { LOCALES } from "../locale/locales.ts";
import { gatherBatch } from "../mail/gather.ts";
import { settleBatch } from "../mail/settle.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anAddress, aSignature, aVerified, DAY } from "../testing/makers.ts";
import { readToken } from "../verification/token.ts";
import { eraseSignature } from "./erase.ts";
import { requestOwnSignatures } from "./request-own.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

/** Queued emails of no campaign, as they would be sent. */
async function gathered() {
  await db().mail.deleteMany({ where: { campaignId: { not: null } } });
  return (await gatherBatch(now))?.mails ?? [];
}

const ownIn = (text: string) =>
  [...text.matchAll(/\/my-signature\/(?!erase)([\w.-]+)/g)].map(([, token = ""]) => readToken("own", token)?.id);

for (const locale of LOCALES)
  test(`one email in ${locale} lists the signatures of an address in all campaigns, with a link to each and no name`, async () => {
    const [letter, other] = [await aCampaign(), await aCampaign()];
    const name = "Ana Ángeles";
    const verified = await aVerified(letter, { email: "Ana@example.org", name });
    await aSignature(other, { email: "ana@example.org", name });
    await aVerified(letter);
    await requestOwnSignatures("ANA@example.org", locale, now);
    const [mail, ...more] = await gathered();
    expect(more).toEqual([]);
    expect(mail?.to).toBe("ANA@example.org");
    for (const body of [mail?.text ?? "", mail?.html ?? ""]) {
      expect(ownIn(body)).toEqual([verified.id]);
      expect(body).toContain(`The ${letter.slug}`);
      expect(body).toContain(`https://letters.example/${locale}/${other.slug}`);
      expect(body).not.toMatch(/Ángeles|\{\{|undefined|null/);
    }
  });

test("an address that never verified gets a list of its signatures without links", async () => {
  const { email } = await aSignature(await aCampaign());
  await requestOwnSignatures(email, "en", now);
  const [mail] = await gathered();
  expect(mail?.to).toBe(email);
  expect(mail?.text).toContain("/en/");
  expect(ownIn(mail?.text ?? "")).toEqual([]);
});

test("an email lists only signatures of exactly that mailbox, since a tag may be another person elsewhere", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const pat = await aVerified(letter, { email: "pat@corp.example" });
  const stranger = await aVerified(other, { email: "pat+x@corp.example" });
  const listed = async (email: string) => {
    await requestOwnSignatures(email, "en", now);
    const [mail] = await gathered();
    return [mail?.to, ...ownIn(mail?.text ?? "")];
  };
  expect(await listed("Pat@corp.example")).toEqual(["Pat@corp.example", pat.id]);
  expect(await listed("pat+x@corp.example")).toEqual(["pat+x@corp.example", stranger.id]);
  const [dotted, tagged] = [
    await aVerified(letter, { email: "a.na@gmail.com" }),
    await aVerified(other, { email: "ana+y@gmail.com" }),
  ];
  const [, ...own] = await listed("ana@gmail.com");
  expect(own.sort()).toEqual([dotted.id, tagged.id].sort());
});

test("an address that has not signed, or whose signature was erased, gets no email", async () => {
  const { email, id } = await aVerified(await aCampaign());
  await requestOwnSignatures(anAddress(), "en", now);
  expect(await gathered()).toEqual([]);
  await requestOwnSignatures(email, "en", now);
  await eraseSignature(id);
  expect(await gathered()).toEqual([]);
  await requestOwnSignatures(email, "en", now);
  expect(await gathered()).toEqual([]);
  expect(await db().mail.count()).toBe(0);
});

test("concurrent requests stay within the email budget, and a sent email is deleted", async () => {
  const { email } = await aVerified(await aCampaign(), { at: after(now, -2 * DAY) });
  await Promise.all(Array.from({ length: 15 }, () => requestOwnSignatures(email, "en", now)));
  await db().mail.deleteMany({ where: { campaignId: { not: null } } });
  expect(await db().mail.count()).toBe(BUDGETS.mail);
  const batch = await gatherBatch(now);
  if (!batch) throw new Error("nothing was gathered");
  await settleBatch(batch, { kind: "taken", refused: new Map() }, now);
  expect(await db().mail.count()).toBe(0);
});
