import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { quarantineSignatures } from "../quarantine/move.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { budget } from "../testing/budget.ts";
import { aBurst } from "../testing/bursts.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anAddress, aSignature, aVerified, DAY, HOUR, type TestCampaign } from "../testing/makers.ts";
import { statementsOf } from "../testing/statements.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { makeToken } from "./token.ts";
import { verifySignature } from "./verify.ts";

beforeEach(emptyDatabase);

const now = new Date();

/** The token of a link, by what happened since it was sent. */
const LINKS = {
  waiting: async (letter: TestCampaign) => (await aSignature(letter, { country: "AR", source: "link" })).token,
  expired: async (letter: TestCampaign) => (await aSignature(letter, { at: after(now, -4 * DAY) })).token,
  verified: async (letter: TestCampaign) => (await aVerified(letter)).token,
  "of newer words": async (letter: TestCampaign) => {
    const { email } = await aSignature(letter);
    return (await aSignature(letter, { email, name: "Newer" })).token;
  },
  withdrawn: async (letter: TestCampaign) => {
    const { id, token } = await aVerified(letter);
    await withdrawSignature(id);
    return token;
  },
  invalidated: async (letter: TestCampaign) => {
    const { id, token } = await aSignature(letter);
    await invalidateSignatures(letter.id, [id]);
    return token;
  },
  quarantined: async (letter: TestCampaign) => {
    const { id, token } = await aSignature(letter);
    await quarantineSignatures(await aBurst(letter.id), [id]);
    return token;
  },
  erased: async (letter: TestCampaign) => {
    const { id, token } = await aSignature(letter);
    await eraseSignature(id);
    return token;
  },
  "to nothing": async () => makeToken("verify", "00000000-0000-7000-8000-000000000000", after(now, DAY)),
};
const NAMES = ["waiting", "expired", "verified", "of newer words", "withdrawn"] as const;
const MORE_NAMES = ["invalidated", "quarantined", "erased", "to nothing"] as const;

const link = fc.record({
  name: fc.constantFrom("waiting" as const, ...NAMES, ...MORE_NAMES),
  letter: fc.constantFrom(0, 0, 1),
});

/** Of two letters, the second of which has been closed for too long. */
async function someLinks(drawn: { name: keyof typeof LINKS; letter: number }[]) {
  const letters = [await aCampaign(), await aCampaign()];
  const tokens = [];
  for (const { name, letter } of drawn) tokens.push(await LINKS[name](letters[letter] ?? (await aCampaign())));
  await db().campaign.update({ where: { id: letters[1]?.id }, data: { closesAt: after(now, -25 * HOUR) } });
  await db().confirmation.deleteMany();
  return tokens;
}

async function readAll() {
  const rows = await db().signature.findMany({ orderBy: { id: "asc" } });
  const states = rows.map(({ name, verifiedAt, withdrawnAt, invalidatedAt, erasedAt, counted, wordsId }) =>
    [name, verifiedAt && "verified", withdrawnAt && "withdrawn", invalidatedAt && "invalid", erasedAt && "erased"]
      .concat(counted ? "counted" : "", wordsId ? "by newer words" : "")
      .join(),
  );
  return { states: states.toSorted(), confirmations: await db().confirmation.count() };
}

const outcomeOf = (outcome: Awaited<ReturnType<typeof verifySignature>>) =>
  outcome.ok ? { ok: true, first: outcome.first } : outcome;

test("links verified in one statement end as they do one by one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(link, { minLength: 2, maxLength: 10, size: "max" }), async (drawn) => {
      await emptyDatabase();
      const apart = [];
      for (const token of await someLinks(drawn)) apart.push(outcomeOf(await verifySignature(token)));
      const expected = await readAll();
      await emptyDatabase();
      const tokens = await someLinks(drawn);
      const together = await Promise.all(tokens.map((token) => verifySignature(token)));
      expect(together.map(outcomeOf)).toEqual(apart);
      expect(await readAll()).toEqual(expected);
      await expectExactCounts();
    }),
    budget(3),
  );
});

test("a crowd that verifies in one moment needs few statements, and each signature is logged once", async () => {
  const letter = await aCampaign();
  const crowd = await Promise.all(Array.from({ length: 40 }, () => aSignature(letter, { email: anAddress() })));
  const statements = await statementsOf(() => Promise.all(crowd.map(({ token }) => verifySignature(token))));
  expect(statements.length).toBeLessThan(5);
  expect(await db().logChange.count({ where: { kind: "counted" } })).toBe(40);
  expect(await db().confirmation.count()).toBe(40);
  await expectExactCounts();
});

test("a verification that waits for a row keeps nobody else waiting", async () => {
  const letter = await aCampaign();
  const [locked, ...others] = await Promise.all(Array.from({ length: 20 }, () => aSignature(letter)));
  const psql = await aConnection();
  await psql.query("BEGIN");
  await psql.query("SELECT FROM signatures WHERE id = $1 FOR UPDATE", [locked?.id]);
  const waiting = verifySignature(locked?.token ?? "");
  const verified = await Promise.all(others.map(({ token }) => verifySignature(token)));
  expect(verified.every((outcome) => outcome.ok && outcome.first)).toBe(true);
  await psql.query("COMMIT");
  expect(await waiting).toMatchObject({ ok: true, first: true });
});
