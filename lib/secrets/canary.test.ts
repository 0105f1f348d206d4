import { createSecretKey, randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { isDatabaseReady } from "../db.ts";
import { env } from "../env.ts";
import { aConnection } from "../testing/database.ts";
import { aCampaign, aSignature } from "../testing/makers.ts";
import { findKeyFault, type Keys } from "./canary.ts";
import { forgetOlderKeys } from "./census.ts";

const psql = await aConnection();

beforeEach(async () => {
  await isDatabaseReady(); // the pool's own keys have been checked
  await psql.query("DELETE FROM key_canaries");
});

const aKey = (id: string) => ({ id, secret: createSecretKey(randomBytes(32)) });
const someKeys = (): Keys => ({
  ...{ ADDRESS_KEYS: [aKey("k1")], DIGEST_KEY: aKey("").secret, TOKEN_KEYS: [aKey("k1")] },
  ...{ LOG_KEYS: [aKey("k1")], COMMITMENT_KEYS: [aKey("k1")] },
});

test("the first process records its keys, and later ones with the same keys are accepted", async () => {
  const keys = someKeys();
  expect(await findKeyFault(psql, keys)).toBeUndefined();
  expect(await findKeyFault(psql, keys)).toBeUndefined();
  expect((await psql.query("SELECT FROM key_canaries")).rowCount).toBe(5);
});

for (const name of ["ADDRESS_KEYS", "DIGEST_KEY", "TOKEN_KEYS", "LOG_KEYS", "COMMITMENT_KEYS"] as const)
  test(`a process with another ${name} is refused with the setting's name, and records nothing`, async () => {
    const keys = someKeys();
    await findKeyFault(psql, keys);
    const before = await psql.query("SELECT * FROM key_canaries ORDER BY 1, 2");
    expect(await findKeyFault(psql, { ...keys, [name]: someKeys()[name] })).toMatch(new RegExp(`^${name}`));
    expect((await psql.query("SELECT * FROM key_canaries ORDER BY 1, 2")).rows).toEqual(before.rows);
  });

test("if two processes start first with different keys, one at most is accepted", async () => {
  const other = await aConnection();
  for (let round = 0; round < 20; round += 1) {
    await psql.query("DELETE FROM key_canaries");
    const [one, two] = await Promise.all([findKeyFault(psql, someKeys()), findKeyFault(other, someKeys())]);
    expect([one, two].filter((fault) => fault === undefined).length).toBeLessThanOrEqual(1);
  }
});

test("a key is added, becomes the newest, and the old one is removed once nothing is encrypted with it", async () => {
  const others = someKeys();
  const [old, fresh] = [aKey("old"), aKey("k1")]; // the tests' own newest key is named k1
  const start = (...keys: Keys["ADDRESS_KEYS"]) => findKeyFault(psql, { ...others, ADDRESS_KEYS: keys });
  for (const keys of [[old], [old, fresh], [fresh, old]]) expect(await start(...keys)).toBeUndefined();
  expect(await start(fresh)).toMatch(/^ADDRESS_KEYS: .* old, which is missing/);
  await forgetOlderKeys();
  expect(await start(fresh)).toBeUndefined();
});

for (const name of ["TOKEN_KEYS", "LOG_KEYS"] as const)
  test(`one of ${name} may be removed, but not all known ones at once`, async () => {
    const keys = someKeys();
    const [old, fresh] = [keys[name][0] ?? aKey("k1"), aKey("k2")];
    expect(await findKeyFault(psql, keys)).toBeUndefined();
    expect(await findKeyFault(psql, { ...keys, [name]: [fresh] })).toMatch(new RegExp(`^${name}`));
    for (const list of [[fresh, old], [fresh]])
      expect(await findKeyFault(psql, { ...keys, [name]: list })).toBeUndefined();
  });

test("a key of commitments may be added and never removed", async () => {
  const keys = someKeys();
  const COMMITMENT_KEYS = [aKey("k2"), ...keys.COMMITMENT_KEYS];
  expect(await findKeyFault(psql, keys)).toBeUndefined();
  expect(await findKeyFault(psql, { ...keys, COMMITMENT_KEYS })).toBeUndefined();
  expect(await findKeyFault(psql, keys)).toMatch(/^COMMITMENT_KEYS: .* k2, which is missing/);
});

test("before the first migration there is nothing to compare", async () => {
  await psql.query("BEGIN; ALTER TABLE key_canaries RENAME TO elsewhere");
  expect(await findKeyFault(psql, someKeys())).toBeUndefined();
  await psql.query("ROLLBACK");
});

test("a database without canaries is checked against its newest address", async () => {
  const { email } = await aSignature(await aCampaign());
  expect(email).not.toBe("");
  const own = env();
  const wrong = someKeys();
  expect(await findKeyFault(psql, { ...own, ADDRESS_KEYS: wrong.ADDRESS_KEYS })).toMatch(/^ADDRESS_KEYS/);
  expect(await findKeyFault(psql, { ...own, DIGEST_KEY: wrong.DIGEST_KEY })).toMatch(/^DIGEST_KEY/);
  expect((await psql.query("SELECT FROM key_canaries")).rowCount).toBe(0);
  expect(await findKeyFault(psql, own)).toBeUndefined();
});
