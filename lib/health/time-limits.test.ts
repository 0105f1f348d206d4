import pg from "pg";
import { expect, test, vi } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { countSignatures } from "../counters/count.ts";
import { dbForLongStatements } from "../db.ts";
import { env } from "../env.ts";
import { openSnapshot } from "../exports/snapshot.ts";
import { signCampaign } from "../signatures/sign.ts";
import { aCampaign, anInput } from "../testing/makers.ts";
import { readHealth } from "./read.ts";

const LIMITS = "SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock";

/** In force on the connections that the act used. */
async function limitsOf(act: () => Promise<unknown>): Promise<unknown[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  await act();
  const used = new Set(spy.mock.contexts.filter((client) => client instanceof pg.Client));
  spy.mockRestore();
  return Promise.all([...used].map(async (client) => (await client.query(LIMITS)).rows[0]));
}

const { DATABASE_POOLER } = env();
test.skipIf(DATABASE_POOLER)("each kind of work has its time limits, on the connections that do it", async () => {
  const { id, slug } = await aCampaign();
  const ordinary = { statement: "30s", lock: "10s" };
  const signing = await limitsOf(() => signCampaign(slug, anInput()));
  expect([signing.length > 0, ...signing]).toEqual([true, ...signing.map(() => ordinary)]);
  expect(await limitsOf(() => countSignatures(id))).toEqual([ordinary]);
  expect(await limitsOf(() => readHealth())).toEqual([{ ...ordinary, statement: "1500ms" }]);
  expect(await limitsOf(() => dbForLongStatements().campaign.count())).toEqual([{ ...ordinary, statement: "1h" }]);
});

test("an export's statements end after an hour, and so does its idle transaction", async () => {
  const snapshot = await openSnapshot();
  const setting = (name: string) => Prisma.sql`SELECT current_setting(${name}) AS setting`;
  const limits = ["statement_timeout", "idle_in_transaction_session_timeout"];
  for (const name of limits) expect(await snapshot.all(setting(name))).toEqual([["1h"]]);
  await snapshot.close();
});
