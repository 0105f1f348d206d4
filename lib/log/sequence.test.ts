import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { correctSignature } from "../signatures/correct.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { type Act, EVERY_ACT, perform } from "../testing/acts.ts";
import { budget } from "../testing/budget.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aSequencer, check, entriesOf, storyOf } from "../testing/logs.ts";
import { aCampaign, anInput, aVerified } from "../testing/makers.ts";
import { anOrganizer } from "../testing/organizers.ts";
import { shuffleChanges } from "./shuffle.ts";

const psql = await aConnection();

beforeEach(emptyDatabase);

test("after any acts the log says what the counter says, and keeps every rule", async () => {
  const sequence = await aSequencer();
  const step = fc.record({
    act: fc.constantFrom<(Act | "sequence")[]>("sequence", "sequence", "sequence", ...EVERY_ACT),
    person: fc.nat(2),
    country: fc.constantFrom("AR", "MX", null),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
      await emptyDatabase();
      const campaign = await aCampaign();
      for (const { act, person, country } of steps)
        if (act === "sequence") await sequence();
        else await perform(act, { campaign, email: `p${person}@x.org`, country, psql });
      await sequence();
      const { count } = await check(campaign.slug);
      expect(count).toBe(await countSignatures(campaign.id));
    }),
    budget(8),
  );
});

test("each act has its entry, and what counts again is returned or counted anew", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter);
  await sequence();
  await invalidateSignatures(letter.id, [id]);
  await restoreSignatures(letter.id, [id]);
  await correctSignature(id, { name: "Ana María" });
  await withdrawSignature(id);
  await aVerified(letter, { email, name: "Ana again" });
  await eraseSignature(id);
  await sequence();
  expect(await storyOf(letter.id)).toEqual([
    ...["counted", "invalidated 0", "returned 0", "corrected 0", "withdrawn 0", "counted", "withdrawn 5"],
  ]);
  expect(await check(letter.slug)).toMatchObject({ size: 7, count: 0 });
});

test("a ruling's number is in the entry, and nothing else about it", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  const { id: organizerId } = await anOrganizer();
  const words = { campaignId: letter.id, organizerId, reason: "Copied names", state: "done", total: 1 };
  const { id: ruling } = await db().ruling.create({ data: words });
  await invalidateSignatures(letter.id, [id], { ruling });
  await sequence();
  const [, entry] = await entriesOf(letter.id);
  expect(entry).toEqual({ kind: "invalidated", change: -1, of: 0, ruling, version: 1, hour: expect.any(String) });
});

test("what is corrected or erased before it is sequenced is counted once, and after erasing nothing opens it", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const corrected = await aVerified(letter);
  await correctSignature(corrected.id, { name: "Corrected" });
  const erased = await aVerified(letter);
  await eraseSignature(erased.id);
  await sequence();
  expect((await storyOf(letter.id)).toSorted()).toMatchObject(
    [/^corrected \d/, "counted", "counted", /^withdrawn \d/].map((pattern) =>
      typeof pattern === "string" ? pattern : expect.stringMatching(pattern),
    ),
  );
  expect(await check(letter.slug)).toMatchObject({ count: 1 });
  const seedOf = async (signatureId: string) =>
    (await db().logPlace.findFirstOrThrow({ where: { signatureId } })).seed?.length ?? null;
  expect([await seedOf(corrected.id), await seedOf(erased.id)]).toEqual([16, null]);
  await eraseSignature(corrected.id);
  expect(await seedOf(corrected.id)).toBeNull();
});

test("the seed of a signature that is erased while it is being sequenced does not stay", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  await invalidateSignatures(letter.id, [id]);
  await sequence();
  await eraseSignature(id);
  await db().$executeRaw`UPDATE log_places SET seed = decode(repeat('00', 16), 'hex')`; // as if read before it was erased
  await sequence();
  expect((await db().logPlace.findFirstOrThrow()).seed).toBeNull();
});

test("what does not count makes no entry: signing, comments, emails, countries", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  await sequence();
  await correctSignature(id, { ...anInput({ country: "AR", comment: "Now!" }) });
  await psql.query("UPDATE signatures SET updates = NOT updates, country = 'MX', mail_error = 'x', terms = '{1}'");
  await sequence();
  expect(await storyOf(letter.id)).toEqual(["counted"]);
});

test("quarantine is held and returned, once there is such a column", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  await psql.query("INSERT INTO log_changes (campaign_id, signature_id, kind) VALUES ($1, $2, 'held')", [
    letter.id,
    id,
  ]);
  await psql.query("INSERT INTO log_changes (campaign_id, signature_id, kind) VALUES ($1, $2, 'returned')", [
    letter.id,
    id,
  ]);
  await sequence();
  expect(await storyOf(letter.id)).toEqual(["counted", "held 0", "returned 0"]);
});

test("a batch is shuffled, and the changes of one signature keep their order", () => {
  const changes = Array.from({ length: 300 }, (_, id) => ({ id, signatureId: `s${id % 150}` }));
  const shuffled = shuffleChanges(changes);
  expect(shuffled.toSorted((a, b) => a.id - b.id)).toEqual(changes);
  expect(shuffled).not.toEqual(changes);
  for (const own of Map.groupBy(shuffled, ({ signatureId }) => signatureId).values())
    expect(own[0]?.id).toBeLessThan(own[1]?.id ?? 0);
});
