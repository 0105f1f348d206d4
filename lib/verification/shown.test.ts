import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { BUDGETS } from "../limits/take.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { signCampaign } from "../signatures/sign.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, anAddress, anInput, aSignature, proofsOf, setsOf, type TestCampaign } from "../testing/makers.ts";
import { showVerification } from "./show.ts";
import { verifyByCode, verifySignature } from "./verify.ts";

beforeEach(emptyDatabase);

type Words = Record<string, unknown>;
type Scene = { letter: TestCampaign; email: string; shown: Words | undefined; signed: number };

/** A set of words, all different. */
function wordsOf(who: string, n: number): Words {
  const isOwn = who === "Ana";
  const words = {
    name: `${who} ${n}`,
    country: isOwn ? "AR" : "MX",
    affiliation: `Of ${n}`,
    title: null,
    comment: `${n}`,
  };
  return { ...words, listed: !isOwn, updates: !isOwn && n % 2 === 0 };
}

/** The words and choices of a row or a page. */
function pickWords({ name, country, affiliation, title, comment, listed, updates }: Words): Words {
  return { name, country, affiliation, title, comment, listed, updates };
}

async function findRow({ letter, email }: Scene) {
  const [row] = await db().signature.findMany({
    where: { campaignId: letter.id, erasedAt: null, emailDigest: { not: null } },
    orderBy: { id: "desc" },
  });
  return row && { ...row, email };
}

/** Link and code of each email to the address so far. */
async function mailsOf(scene: Scene) {
  const row = await findRow(scene);
  if (!row) return [];
  return [row, ...(await setsOf(row.id))].map(({ id, requestedAt }) => proofsOf(id, requestedAt));
}

/** Opens the page of an email to the address and acts on it. Remembers the words of the first verification. */
async function verifyBy(scene: Scene, pick: number, isByCode: boolean): Promise<void> {
  const mails = await mailsOf(scene);
  const mail = mails[pick % Math.max(1, mails.length)];
  if (!mail) return;
  const seen = await showVerification(mail.token, "en");
  const { letter, email } = scene;
  const outcome = await (isByCode
    ? verifyByCode({ slug: letter.slug, email, code: mail.code })
    : verifySignature(mail.token));
  expect(outcome.ok && outcome.first).toBe(seen.state === "pending");
  if (seen.state === "pending") scene.shown = pickWords(seen.words);
}

const ACTS: Record<string, (scene: Scene, pick: number) => Promise<unknown>> = {
  owner: (scene) => signCampaign(scene.letter.slug, anInput({ ...wordsOf("Ana", ++scene.signed), email: scene.email })),
  stranger: (scene) =>
    signCampaign(scene.letter.slug, anInput({ ...wordsOf("Eve", ++scene.signed), email: scene.email })),
  button: (scene, pick) => verifyBy(scene, pick, false),
  code: async (scene, pick) => {
    await db().limit.deleteMany(); // of attempts
    await verifyBy(scene, pick, true);
  },
  withdraw: async (scene) => withdrawSignature((await findRow(scene))?.id ?? NOBODY),
  erase: async (scene) => eraseSignature((await findRow(scene))?.id ?? NOBODY),
};
const NOBODY = "00000000-0000-7000-8000-000000000000";

test("after any order of signing, verifying, withdrawing and erasing, the signature has the words its page showed", async () => {
  const act = fc.constantFrom(
    "owner",
    "stranger",
    "owner",
    "stranger",
    "button",
    "code",
    "button",
    "withdraw",
    "erase",
  );
  const series = fc.array(fc.tuple(act, fc.nat(5)), { minLength: 6, maxLength: 20, size: "max" });
  await fc.assert(
    fc.asyncProperty(series, async (steps) => {
      const scene: Scene = { letter: await aCampaign(), email: anAddress(), shown: undefined, signed: 0 };
      for (const [name, pick] of steps) {
        await ACTS[name]?.(scene, pick);
        const row = await findRow(scene);
        if (row?.verifiedAt) expect(pickWords(row)).toEqual(scene.shown);
      }
    }),
    { numRuns: 20 },
  );
});

test("a stranger signing with the address at any time does not keep its owner from verifying their own words", async () => {
  for (let place = 0; place < BUDGETS.mail; place += 1) {
    const letter = await aCampaign();
    const email = anAddress();
    let own: Awaited<ReturnType<typeof aSignature>> | undefined;
    for (let n = 0; n < BUDGETS.mail + 3; n += 1) {
      if (n === place) own = await aSignature(letter, { ...wordsOf("Ana", n), email });
      else await signCampaign(letter.slug, anInput({ ...wordsOf("Eve", n), email }));
    }
    const { token = "", code = "" } = own ?? {};
    const seen = await showVerification(token, "en");
    expect(seen.state === "pending" && pickWords(seen.words)).toEqual(wordsOf("Ana", place));
    const outcome = await (place % 2 ? verifySignature(token) : verifyByCode({ slug: letter.slug, email, code }));
    expect(outcome).toMatchObject({ ok: true, first: true });
    const row = await findRow({ letter, email, shown: undefined, signed: 0 });
    expect(row && pickWords(row)).toEqual(wordsOf("Ana", place));
  }
});
