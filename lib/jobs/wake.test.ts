import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { aConnection, until } from "../testing/database.ts";
import { announceWork, listenForWork, readRevision, untilWork } from "./wake.ts";

const { signal } = new AbortController();
const CHANNEL = "undersigned_work";

async function aListener() {
  const stop = new AbortController();
  const ended = listenForWork(stop.signal);
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  const before = readRevision();
  await until(() => readRevision() > before); // once it listens
}

test("what is announced while a loop looks for work, or waits, ends the wait", async () => {
  const looking = readRevision();
  announceWork();
  await untilWork(looking, 0, signal);
  const waiting = untilWork(readRevision(), 0, signal).then(() => "woken");
  expect(await Promise.race([waiting, pause(50, "waits")])).toBe("waits");
  announceWork();
  expect(await Promise.race([waiting, pause(1_000, "waits")])).toBe("woken");
});

test("a process hears the others, not itself, and again after its connection was cut", async () => {
  const psql = await aConnection();
  await aListener();
  for (const cut of [false, true]) {
    const before = readRevision();
    if (cut) {
      await psql.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'undersigned work' AND datname = current_database()",
      );
      await until(() => readRevision() > before);
    }
    const heard = readRevision();
    await psql.query(`SELECT pg_notify('${CHANNEL}', 'another process')`);
    await until(() => readRevision() > heard);
  }
  await psql.query(`LISTEN ${CHANNEL}`);
  const notified = new Promise((resolve) => psql.once("notification", resolve));
  const before = readRevision();
  announceWork();
  await notified;
  await pause(100); // in which it would hear itself
  expect(readRevision()).toBe(before + 1);
});

test("a thousand announcements are two notifications", async () => {
  const psql = await aConnection();
  const heard: unknown[] = [];
  psql.on("notification", (message) => heard.push(message));
  await psql.query(`LISTEN ${CHANNEL}`);
  await pause(600); // of the test before
  heard.length = 0;
  for (let n = 0; n < 1_000; n += 1) announceWork();
  await until(() => heard.length === 2);
  await pause(400);
  expect(heard).toHaveLength(2);
});
