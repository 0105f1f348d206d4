import { beforeEach, expect, test } from "vitest";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { aPublished, aReadership, queued } from "../testing/updates.ts";
import { runMailings } from "./work.ts";

beforeEach(emptyDatabase);
const psql = await aConnection();

test("a mailing that always fails stops no other, is logged with its ID, and goes on once it can", async () => {
  const log = recordLog();
  const bad = await aReadership(2);
  const { id } = await aPublished(bad.letter, { mails: true });
  const good = await aReadership(3);
  await aPublished(good.letter, { mails: true });
  await psql.query(`ALTER TABLE mails ADD CONSTRAINT never CHECK (update_id <> '${id}') NOT VALID`);
  const stop = new AbortController();
  const running = runMailings(stop.signal);
  await until(async () => (await queued()).length === 3);
  expect(await queued()).toEqual(good.wanted.toSorted());
  expect(log).toContainEqual(expect.objectContaining({ level: "error", code: "mailing_failed", update: id }));
  await psql.query("ALTER TABLE mails DROP CONSTRAINT never");
  await until(async () => (await queued()).length === 5);
  stop.abort();
  await running;
});

test("the worker's loop sends mailings and stops on request", async () => {
  const { letter } = await aReadership(2);
  const stop = new AbortController();
  const running = runMailings(stop.signal);
  await aPublished(letter, { mails: true });
  await until(async () => (await queued()).length === 2);
  stop.abort();
  await running;
});
