import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { adoptSwitches } from "../switches/in-force.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, anAddress, anInput, aSignature, aVerified, type TestCampaign } from "../testing/makers.ts";
import { statementsOf } from "../testing/statements.ts";
import { makeProof } from "../verification/proof.ts";
import { verifyByCode } from "../verification/verify.ts";
import { invalidateSignatures } from "./invalidate.ts";
import { requestOwnSignatures } from "./request-own.ts";
import { signCampaign } from "./sign.ts";
import { withdrawSignature } from "./withdraw.ts";

beforeEach(emptyDatabase);

/** One address per state that an address can be in, and an unknown one. */
async function everyKind(letter: TestCampaign): Promise<Record<string, { email: string; id?: string }>> {
  const [verified, withdrawn, invalidated] = [
    await aVerified(letter),
    await aVerified(letter),
    await aVerified(letter),
  ];
  await withdrawSignature(withdrawn.id);
  await invalidateSignatures(letter.id, [invalidated.id]);
  const elsewhere = await aVerified(await aCampaign());
  return {
    unknown: { email: anAddress() },
    pending: await aSignature(letter),
    verified,
    withdrawn,
    invalidated,
    elsewhere,
  };
}

/** The statements of an act per kind of address. The first run in a process may have more. */
async function compare(act: (who: { email: string; id?: string }, letter: TestCampaign) => Promise<unknown>) {
  const letter = await aCampaign();
  await act({ email: anAddress() }, letter);
  const kinds = await everyKind(letter);
  const lists: Record<string, string[]> = {};
  for (const [kind, who] of Object.entries(kinds)) {
    adoptSwitches([]); // as the heartbeat does
    lists[kind] = await statementsOf(() => act(who, letter));
  }
  const { unknown, ...known } = lists;
  expect(unknown?.length).toBeGreaterThan(0);
  for (const [kind, list] of Object.entries(known)) expect(list, kind).toEqual(unknown);
}

test("a wrong code runs the same statements for every address", async () => {
  await compare(({ email }, { slug }) => verifyByCode({ slug, email, code: "000000" }));
  await compare(({ email }, { slug }) => verifyByCode({ slug, email, code: "000000" }, new Date(), "192.0.2.1"));
});

test("a wrong code with a proof runs the same statements for every address", async () => {
  await compare(({ email, id = "00000000-0000-7000-8000-000000000000" }, { slug }) =>
    verifyByCode({ slug, email, code: "000000", proof: makeProof(id, new Date()) }),
  );
});

test("signing runs the same statements for every address", async () => {
  await compare(({ email }, { slug }) => signCampaign(slug, anInput({ email })));
});

test("requesting one's signatures runs the same statements, and queues emails only for known addresses", async () => {
  await compare(({ email }) => requestOwnSignatures(email, "en"));
  await emptyDatabase();
  await requestOwnSignatures(anAddress(), "en");
  expect([await db().limit.count(), await db().mail.count()]).toEqual([0, 0]);
});
