import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { BUDGETS } from "../limits/take.ts";
import { unseal } from "../secrets/seal.ts";
import { budget } from "../testing/budget.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anInput, DAY, HOUR, proofsOf, rowOf } from "../testing/makers.ts";
import { aPartner } from "../testing/partners.ts";
import { statementsOf } from "../testing/statements.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { uuidv7 } from "../uuid.ts";
import { verifySignature } from "../verification/verify.ts";
import { invalidateSignatures } from "./invalidate.ts";
import { signCampaign } from "./sign.ts";
import { withdrawSignature } from "./withdraw.ts";

beforeEach(emptyDatabase);

const now = new Date();
const STATES = ["new", "unverified", "verified", "withdrawn", "invalidated", "out of emails"] as const;

const signing = fc.record({
  state: fc.constantFrom(...STATES),
  letter: fc.constantFrom("open", "open", "other", "closed", "later", "unknown"),
  fields: fc.record({
    name: fc.constantFrom('Ana "Nana" O\'Hara', "மதுரை", "1\\2{,}"),
    ...{ country: fc.constantFrom("AR", "MX", ""), comment: fc.constantFrom("", "One\nTwo") },
    ...{ listed: fc.boolean(), updates: fc.boolean() },
    locale: fc.constantFrom("en", "es"),
    source: fc.constantFrom("", "link", "revoked"),
    version: fc.constantFrom(undefined, 1, 2, 9),
    retention: fc.constantFrom(undefined, 6, 24),
  }),
  hasShare: fc.boolean(),
  network: fc.constantFrom(null, -7n, 2n ** 62n),
  suspicion: fc.constantFrom(null, 5),
  agrees: fc.boolean(),
});
type Given = typeof signing extends fc.Arbitrary<infer Value> ? Value & { setId: string; firstId: string } : never;

async function someLetters() {
  const letters = {
    open: await aCampaign({ slug: "open", retentionMonths: 12 }),
    other: await aCampaign({ slug: "other" }),
    closed: await aCampaign({ slug: "closed", closesAt: now }),
    later: await aCampaign({ slug: "later", opensAt: after(now, HOUR) }),
    unknown: { slug: "unknown" },
  };
  const { id: campaignId } = letters.open;
  await db().letterVersion.create({ data: { campaignId, number: 2, publishedAt: new Date(0) } });
  await db().retentionChoice.create({ data: { campaignId, months: 6, at: new Date(0) } });
  const { id: partnerId } = await aPartner(letters.open);
  await db().partnerKey.create({ data: { campaignId, key: "revoked", partnerId, revokedAt: now } });
  return { letters, list: { partnerId, wording: "Yes" } };
}
type Setting = Awaited<ReturnType<typeof someLetters>>;

/** As it was before: each address in its state in the first letter. */
async function prepare({ letters }: Setting, given: Given[]) {
  await db().$executeRaw`
    TRUNCATE signatures, prominent, pending_words, mails, limits, confirmations, partner_consents, log_changes`;
  for (const [at, { state, firstId }] of given.entries()) {
    if (state === "new") continue;
    const input = anInput({ email: emailOf(at) });
    const earlier = after(now, -HOUR);
    const times = state === "out of emails" ? BUDGETS.mail : 1;
    for (let time = 0; time < times; time += 1)
      await signCampaign("open", input, earlier, { setId: time === 0 ? firstId : uuidv7(earlier.getTime()) });
    if (["verified", "withdrawn", "invalidated"].includes(state))
      await verifySignature(proofsOf(firstId, earlier).token, earlier);
    if (state === "withdrawn") await withdrawSignature(firstId, earlier);
    if (state === "invalidated") await invalidateSignatures(letters.open.id, [firstId], { now: earlier });
  }
}

const emailOf = (at: number) => `ana.${at}+x@example.org`;

function sign({ letters, list }: Setting, given: Given, at: number) {
  const { letter, fields, agrees, setId, hasShare, network, suspicion } = given;
  const origin = { setId, hasShare, network, suspicion, list: agrees && letter === "open" ? list : undefined };
  return signCampaign(letters[letter].slug, anInput({ ...fields, email: emailOf(at) }), now, origin);
}

/** What was stored, in an order of its own, with addresses instead of their ciphers. */
async function readAll() {
  const order = { orderBy: { id: "asc" } } as const;
  const address = <Row extends { emailCipher: Uint8Array | null }>({ emailCipher, ...row }: Row) => ({
    ...row,
    email: emailCipher && unseal(emailCipher).toString(),
  });
  const mails = await db().mail.findMany({ where: { createdAt: now }, omit: { id: true } });
  return {
    signatures: (await db().signature.findMany(order)).map(address),
    words: (await db().pendingWords.findMany(order)).map(address).filter(({ createdAt }) => +createdAt === +now),
    mails: mails.map((mail) => JSON.stringify(mail, (_, value) => (typeof value === "bigint" ? `${value}` : value))),
    limits: await db().limit.findMany({ orderBy: { key: "asc" } }),
    consents: await db().partnerConsent.findMany({ orderBy: { setId: "asc" } }),
  };
}

test("signings of several addresses in one statement store what they store one by one", async () => {
  const setting = await someLetters();
  const ids = () => ({ setId: uuidv7(now.getTime()), firstId: uuidv7(after(now, -HOUR).getTime()) });
  await fc.assert(
    fc.asyncProperty(fc.array(signing, { minLength: 2, maxLength: 12, size: "max" }), async (drawn) => {
      const given = drawn.map((one) => ({ ...one, ...ids() }));
      await prepare(setting, given);
      const apart: unknown[] = [];
      for (const [at, one] of given.entries()) apart.push(await sign(setting, one, at));
      const expected = await readAll();
      await prepare(setting, given);
      const statements = await statementsOf(async () => {
        expect(await Promise.all(given.map((one, at) => sign(setting, one, at)))).toEqual(apart);
      });
      const { mails, ...stored } = await readAll();
      expect({ ...stored, mails: mails.toSorted() }).toEqual({ ...expected, mails: expected.mails.toSorted() });
      const unknown = given.filter(({ letter }) => letter === "unknown");
      const storing = statements.filter((text) => text.includes("INSERT INTO signatures"));
      expect(storing.length).toBeLessThanOrEqual(1 + unknown.length);
      await expectExactCounts();
    }),
    budget(3),
  );
});

test("a signing that the database refuses is refused alone", async () => {
  const letter = await aCampaign();
  const inputs = Array.from({ length: 5 }, () => anInput());
  const bad = { ...anInput(), name: "Ana\0" };
  const signed = await Promise.allSettled([...inputs, bad].map((input) => signCampaign(letter.slug, input)));
  expect(signed.map(({ status }) => status)).toEqual([...inputs.map(() => "fulfilled"), "rejected"]);
  expect(await db().signature.count()).toBe(5);
  expect(await db().mail.count()).toBe(5);
});

test("a signing that waits for a row keeps nobody else waiting", async () => {
  const letter = await aCampaign();
  const again = anInput();
  await signCampaign(letter.slug, again, after(now, -DAY));
  const { id } = await rowOf(letter, again.email);
  const psql = await aConnection();
  await psql.query("BEGIN");
  await psql.query("SELECT FROM signatures WHERE id = $1 FOR UPDATE", [id]);
  const waiting = signCampaign(letter.slug, again);
  await Promise.all(Array.from({ length: 30 }, () => signCampaign(letter.slug, anInput())));
  expect(await db().signature.count()).toBe(31);
  await psql.query("COMMIT");
  expect(await waiting).toEqual({ ok: true });
});
