import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { countByVersion, countEach, countSignatures } from "./count.ts";

const psql = await aConnection();

beforeEach(emptyDatabase);

/** SQL that selects generated verified rows; $1: the campaign. */
const ROWS = `SELECT gen_random_uuid() AS id, $1::int AS campaign_id, v.id AS letter_version_id, 'en' AS locale,
    true AS listed, false AS updates, 'Psql' AS name, 'AR' AS country, sha256(gen_random_uuid()::text::bytea) AS email_digest,
    'x'::bytea AS email_cipher, now() AS verified_at
  FROM letter_versions v, generate_series(1, 5) WHERE v.campaign_id = $1`;
const COLUMNS =
  "id, campaign_id, letter_version_id, locale, listed, updates, name, country, email_digest, email_cipher, verified_at";

test("a campaign without signatures counts zero, as does an unknown one", async () => {
  const { id } = await aCampaign();
  expect(await countSignatures(id)).toBe(0);
  expect(await countSignatures(999_999)).toBe(0);
});

test("an unverified signature does not count, a verified one counts once", async () => {
  const letter = await aCampaign();
  await aSignature(letter);
  expect(await countSignatures(letter.id)).toBe(0);
  await aVerified(letter);
  expect(await countSignatures(letter.id)).toBe(1);
});

test("countEach counts each campaign separately in one query", async () => {
  const [one, two, none] = [await aCampaign(), await aCampaign(), await aCampaign()];
  for (const letter of [one, two, two]) await aVerified(letter);
  const counts = await countEach([one.id, two.id, none.id]);
  expect([counts.get(one.id), counts.get(two.id), counts.get(none.id)]).toEqual([1, 2, undefined]);
});

test("a signature counts for the version signed, and moves when the new version is signed", async () => {
  const letter = await aCampaign();
  const { id: second } = await db().letterVersion.create({
    data: { campaignId: letter.id, number: 2, publishedAt: new Date(0) },
  });
  const first = await aVerified(letter, { version: 1 });
  for (const version of [1, 2, undefined]) await aVerified(letter, { version });
  expect(await countByVersion(letter.id)).toEqual(
    new Map([
      [letter.versionId, 2],
      [second, 2],
    ]),
  );
  await withdrawSignature(first.id);
  await aVerified(letter, { email: first.email });
  await expectExactCounts();
  expect((await countByVersion(letter.id)).get(second)).toBe(3);
  expect(await countByVersion(999_999)).toEqual(new Map());
});

const STATEMENTS = {
  "INSERT … SELECT": [`INSERT INTO signatures (${COLUMNS}) ${ROWS}`, 5],
  "WITH … INSERT": [`WITH made AS (INSERT INTO signatures (${COLUMNS}) ${ROWS} RETURNING id) SELECT id FROM made`, 5],
  MERGE: [
    `MERGE INTO signatures s USING (${ROWS}) r ON s.email_digest = r.email_digest WHEN NOT MATCHED THEN
       INSERT (${COLUMNS}) VALUES (r.id, r.campaign_id, r.letter_version_id, r.locale, r.listed, r.updates, r.name,
         r.country, r.email_digest, r.email_cipher, r.verified_at)`,
    5,
  ],
  "INSERT … ON CONFLICT DO UPDATE that withdraws": [
    `INSERT INTO signatures (${COLUMNS}) SELECT ${COLUMNS} FROM signatures WHERE campaign_id = $1
     ON CONFLICT (campaign_id, email_digest) DO UPDATE SET withdrawn_at = now()`,
    -2,
  ],
  "UPDATE of the campaign away": [
    "UPDATE signatures SET campaign_id = (SELECT max(id) FROM campaigns) WHERE campaign_id = $1",
    -2,
  ],
  "DELETE … USING": ["DELETE FROM signatures s USING campaigns c WHERE c.id = s.campaign_id AND c.id = $1", -2],
  "an UPDATE that changes nothing": ["UPDATE signatures SET name = name WHERE campaign_id = $1", 0],
} satisfies Record<string, [string, number]>;

for (const [name, [statement, change]] of Object.entries(STATEMENTS)) {
  test(`${name} in psql changes the count by ${change}`, async () => {
    const letter = await aCampaign();
    await aCampaign();
    for (const country of ["AR", "MX"]) await aVerified(letter, { country });
    await psql.query(statement, [letter.id]);
    expect(await countSignatures(letter.id)).toBe(2 + change);
    await expectExactCounts();
  });
}

test("a rolled-back transaction or savepoint counts nothing", async () => {
  const letter = await aCampaign();
  await aVerified(letter);
  await psql.query("BEGIN; SAVEPOINT here; DELETE FROM signatures; ROLLBACK TO here; COMMIT");
  await psql.query("BEGIN");
  await psql.query(`INSERT INTO signatures (${COLUMNS}) ${ROWS}`, [letter.id]);
  await psql.query("ROLLBACK");
  expect(await countSignatures(letter.id)).toBe(1);
  await expectExactCounts();
});

test("TRUNCATE empties the counters of every campaign", async () => {
  const letters = [await aCampaign(), await aCampaign()];
  for (const letter of letters) await aVerified(letter, { source: "partner" });
  await psql.query("TRUNCATE signatures, prominent, pending_words");
  for (const { id } of letters) expect(await countSignatures(id)).toBe(0);
  const { rows } = await psql.query(
    "SELECT FROM counter_shards UNION ALL SELECT FROM tally UNION ALL SELECT FROM source_tally UNION ALL SELECT FROM funnel",
  );
  expect(rows).toHaveLength(0);
  await expectExactCounts();
});

test("readers never see a count halfway through a statement", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 3; n += 1) await aVerified(letter);
  const move = "UPDATE signatures SET withdrawn_at = CASE WHEN withdrawn_at IS NULL THEN now() END";
  const seen = new Set<number>();
  let over = false;
  const reading = (async () => {
    while (!over) seen.add(await countSignatures(letter.id));
  })();
  for (let round = 0; round < 60; round += 1) await psql.query(move);
  over = true;
  await reading;
  expect([...seen].every((count) => count === 0 || count === 3)).toBe(true);
});
