import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { db } from "../db.ts";
import { LOCALES } from "../locale/locales.ts";
import { aCampaign, aSignature, aVerified, rowById, setsOf } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { CONSENT } from "./consents.ts";

const FOLDER = new URL("./consents/", import.meta.url);
const read = (url: URL) => JSON.parse(readFileSync(url, "utf8"));

test("the newest consent text is what the form shows in each language, and all before it are kept", () => {
  const newest = read(new URL(`${CONSENT}.json`, FOLDER));
  for (const locale of LOCALES) {
    const { form } = read(new URL(`../locale/messages/${locale}.json`, import.meta.url));
    // Changed words need a consent text of their own: copy them to a new number.
    expect(form).toMatchObject(newest[locale]);
  }
  const numbers = Array.from({ length: CONSENT }, (_, index) => `${index + 1}.json`);
  expect(readdirSync(FOLDER).toSorted()).toEqual(numbers);
  expect(Object.keys(newest)).toEqual([...LOCALES]);
});

test("a signature keeps the number of the text that its form showed, and words verified later theirs", async () => {
  const letter = await aCampaign();
  const old = await aVerified(letter, { consent: "1" });
  expect((await rowById(old.id)).consent).toBe(1);
  for (const consent of [undefined, "", "999", "x", "0"])
    expect((await rowById((await aSignature(letter, { consent })).id)).consent).toBe(CONSENT);
  const waiting = await aSignature(letter, { consent: "1" });
  const again = await aSignature(letter, { email: waiting.email, name: "Ana P." });
  expect((await setsOf(waiting.id)).map(({ consent }) => consent)).toEqual([CONSENT]);
  await verifySignature(again.token);
  expect((await rowById(waiting.id)).consent).toBe(CONSENT);
  const [row] = await db().$queryRaw<{ consent: number }[]>`
    INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest, email_cipher)
    VALUES (gen_random_uuid(), ${letter.id}, ${letter.versionId}, 'en', false, false, 'Old', sha256('x'), 'x')
    RETURNING consent`;
  expect(row?.consent).toBe(1);
});
