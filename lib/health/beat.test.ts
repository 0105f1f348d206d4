import { setImmediate as turn } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { signCampaign } from "../signatures/sign.ts";
import { siteName } from "../site/in-force.ts";
import { isOn } from "../switches/in-force.ts";
import { listSwitches } from "../switches/list.ts";
import { liftSwitch, setSwitch } from "../switches/set.ts";
import { aConnection, countWaiting, emptyDatabase, until } from "../testing/database.ts";
import { aCampaign, anInput } from "../testing/makers.ts";
import { statementsOf } from "../testing/statements.ts";
import { makeBeat } from "./beat.ts";
import { listSecurity } from "./list-security.ts";
import { readHealth } from "./read.ts";
import { noteSecurity } from "./security.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();
const ROUNDS = 8;

async function isAcknowledged(): Promise<boolean> {
  const [turned] = await listSwitches();
  return turned !== undefined && (turned.alive ?? 0) > 0 && turned.inForce === turned.alive;
}

test("once every process has acknowledged a pause, no signature is taken any more", async () => {
  const beat = makeBeat();
  await beat.step();
  for (let round = 0; round < ROUNDS; round += 1) {
    const letter = await aCampaign();
    let isOver = false;
    const crowd = Array.from({ length: 6 }, async () => {
      while (!isOver) {
        await signCampaign(letter.slug, anInput());
        await turn();
      }
    });
    for (let n = 0; n < round; n += 1) await turn();
    await setSwitch({ name: "pause_signing", slug: letter.slug }, {});
    while (!(await isAcknowledged())) await beat.step(Date.now());
    const taken = await db().signature.count({ where: { campaignId: letter.id } });
    for (let n = 0; n < 20; n += 1) await signCampaign(letter.slug, anInput());
    isOver = true;
    await Promise.all(crowd);
    expect(await db().signature.count({ where: { campaignId: letter.id } })).toBe(taken);
    await liftSwitch({ name: "pause_signing", slug: letter.slug }, {});
    await beat.step();
    expect(await signCampaign(letter.slug, anInput())).toEqual({ ok: true });
  }
});

test("a pause is acknowledged only after the signatures that were under way", async () => {
  const [letter, beat, input] = [await aCampaign(), makeBeat(), anInput()];
  await beat.step();
  await signCampaign(letter.slug, input);
  await psql.query("BEGIN; LOCK TABLE signatures IN ACCESS EXCLUSIVE MODE");
  const late = signCampaign(letter.slug, anInput());
  await until(async () => (await countWaiting(psql)) > 0);
  await setSwitch({ name: "pause_signing" }, {});
  await beat.step();
  expect(isOn("pause_signing")).toBe(true);
  expect(await isAcknowledged()).toBe(false);
  await psql.query("COMMIT");
  expect(await late).toEqual({ ok: true });
  await until(async () => {
    await beat.step();
    return isAcknowledged();
  });
});

test("the last switches stay in force while the database does not answer, and new ones follow when it does", async () => {
  const beat = makeBeat();
  await setSwitch({ name: "hide_lists" }, {});
  await beat.step();
  await psql.query("BEGIN; LOCK TABLE switches IN ACCESS EXCLUSIVE MODE");
  await expect(beat.step()).rejects.toThrow();
  expect(isOn("hide_lists")).toBe(true);
  await psql.query("COMMIT");
  await liftSwitch({ name: "hide_lists" }, {});
  await beat.step();
  expect(isOn("hide_lists")).toBe(false);
});

test("health names the site's switches and counts campaigns, without naming them", async () => {
  const [letter, beat] = [await aCampaign(), makeBeat()];
  await setSwitch({ name: "hide_lists" }, {});
  await setSwitch({ name: "pause_signing", slug: letter.slug }, {});
  await beat.step();
  const health = await readHealth();
  expect(health.switches).toMatchObject({ site: ["hide_lists"], campaigns: 1 });
  expect(JSON.stringify(health)).not.toContain(letter.slug);
});

test("a process that ends leaves the list, and one that died is not waited for", async () => {
  const [dead, alive] = [makeBeat(), makeBeat()];
  for (const beat of [dead, alive]) await beat.step();
  await setSwitch({ name: "hide_lists" }, {});
  await db().$executeRaw`UPDATE processes SET seen_at = now() - interval '16 seconds' WHERE id = ${dead.id}::uuid`;
  await alive.step();
  expect(await listSwitches()).toMatchObject([{ alive: 1, inForce: 1 }]);
  await alive.leave();
  expect((await db().process.findMany()).map(({ id }) => id)).toEqual([dead.id]);
});

test("the security record counts by hour, in one row however many", async () => {
  for (let n = 0; n < 5; n += 1) noteSecurity("limit_reached", "sign");
  await makeBeat().step();
  noteSecurity("limit_reached", "sign");
  await makeBeat().step();
  expect(await listSecurity()).toMatchObject([{ kind: "limit_reached", about: "sign", who: "", count: 6 }]);
});

test("while nothing changes, a heartbeat asks one question; a change of switches or of the site is read at once", async () => {
  const beat = makeBeat();
  await beat.step();
  expect(await statementsOf(() => beat.step())).toEqual([expect.stringContaining("md5")]);
  await setSwitch({ name: "hide_lists" }, {});
  await beat.step();
  expect(isOn("hide_lists")).toBe(true);
  await db().site.create({ data: { id: 1, name: "Open letters of ours" } });
  await beat.step();
  expect(siteName()).toBe("Open letters of ours");
});
