import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { BUDGETS } from "../limits/take.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, DAY, rowById } from "../testing/makers.ts";
import { renewVerification } from "./renew.ts";
import { makeOwnToken } from "./token.ts";
import { verifySignature } from "./verify.ts";

const now = new Date("2026-06-10T10:00:00Z");

beforeEach(emptyDatabase);

test("an expired link is renewed for its own words by an email to their address, and changes nothing", async () => {
  const letter = await aCampaign();
  const own = await aSignature(letter, { at: after(now, -9 * DAY) });
  const other = await aSignature(letter, { email: own.email, locale: "es", at: after(now, -8 * DAY) });
  await db().mail.deleteMany(); // they went out
  const before = await rowById(own.id);
  for (const { token } of [own, other]) expect(await renewVerification(token, now)).toBe(true);
  const mails = await db().mail.findMany({ orderBy: { id: "asc" } });
  const { emailDigest } = before;
  expect(mails).toMatchObject([
    { kind: "verification", wordsId: null, emailDigest, locale: "en" },
    { kind: "verification", wordsId: other.wordsId, emailDigest, locale: "es" },
  ]);
  expect(await rowById(own.id)).toEqual(before);
});

test("a verified, invalidated, erased or over-budget signature gets the same answer; an invalid link gets another", async () => {
  const letter = await aCampaign();
  const [verified, invalid, gone] = [await aSignature(letter), await aSignature(letter), await aSignature(letter)];
  await verifySignature(verified.token);
  await invalidateSignatures(letter.id, [invalid.id]);
  await db().signature.delete({ where: { id: gone.id } });
  await db().mail.deleteMany();
  for (const { token } of [verified, invalid, gone]) expect(await renewVerification(token, now)).toBe(true);
  expect(await db().mail.count()).toBe(2);
  for (const text of ["", "k1.x", makeOwnToken(verified.id, now)])
    expect(await renewVerification(text, now)).toBe(false);
});

test("a link is renewed until the email budget of its address is spent", async () => {
  const { token } = await aSignature(await aCampaign(), { at: after(now, -9 * DAY) });
  for (let mail = 0; mail < BUDGETS.mail + 3; mail += 1) await renewVerification(token, now);
  expect(await db().mail.count()).toBe(1 + BUDGETS.mail);
});
