import { beforeEach, expect, test } from "vitest";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, anAddress, aSignature, aVerified } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { readFunnel } from "./funnel.ts";

beforeEach(emptyDatabase);

const NONE = { signed: 0, mailed: 0, failed: 0, verified: 0, waiting: 0 };

const at = (domain: string) => ({ email: anAddress().replace("example.org", domain) });

test("a campaign without signatures has a funnel of zeros", async () => {
  await aSignature(await aCampaign());
  expect(await readFunnel((await aCampaign()).id)).toEqual({ ...NONE, providers: [] });
});

test("providers are listed most signed first, unknown ones last", async () => {
  const letter = await aCampaign();
  for (const domain of ["example.org", "example.com", "example.net", "gmx.de", "gmail.com", "googlemail.com"])
    await aSignature(letter, at(domain));
  await aVerified(letter, at("gmail.com"));
  const { providers, ...all } = await readFunnel(letter.id);
  expect(all).toEqual({ ...NONE, signed: 7, verified: 1, waiting: 6 });
  expect(providers).toEqual([
    { ...NONE, provider: "Gmail", signed: 3, verified: 1, waiting: 2 },
    { ...NONE, provider: "GMX", signed: 1, waiting: 1 },
    { ...NONE, provider: "other", signed: 3, waiting: 3 },
  ]);
});

test("withdrawn, invalidated and erased signatures count as verified if they were, and never wait", async () => {
  const letter = await aCampaign();
  const [withdrawn, invalid, erased] = [await aVerified(letter), await aVerified(letter), await aVerified(letter)];
  const [unverified, forgotten] = [await aSignature(letter), await aSignature(letter)];
  await withdrawSignature(withdrawn.id);
  await invalidateSignatures(letter.id, [invalid.id, unverified.id]);
  await eraseSignature(erased.id);
  await eraseSignature(forgotten.id);
  expect(await readFunnel(letter.id)).toMatchObject({ signed: 5, verified: 3, waiting: 0 });
  await expectExactCounts();
});

test("signing again is one signature, waiting or withdrawn until the new one is verified", async () => {
  const letter = await aCampaign();
  const waiting = await aSignature(letter);
  const withdrawn = await aVerified(letter);
  await withdrawSignature(withdrawn.id);
  const again = [];
  for (const { email } of [waiting, withdrawn]) again.push(await aSignature(letter, { email }));
  expect(await readFunnel(letter.id)).toMatchObject({ signed: 2, verified: 1, waiting: 1 });
  for (const { token } of again) await verifySignature(token);
  expect(await readFunnel(letter.id)).toMatchObject({ signed: 2, verified: 2, waiting: 0 });
});
