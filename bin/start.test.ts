import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { patience } from "../e2e/tools/patience.mjs";
import { findFreePort } from "./port.mjs";
import { descendantsOf, living } from "./testing/processes.ts";
import { aFolder, aUsedFolder, runStart, until } from "./testing/start.ts";

/** The first start may have to build the site. */
vi.setConfig({ testTimeout: patience(240_000), hookTimeout: patience(240_000) });

async function settings(folder = aUsedFolder()) {
  return { DATA_DIR: await folder, PORT: String(await findFreePort()), MAIL_REQUESTS_PER_SECOND: "0" };
}

async function sign(port: string): Promise<string> {
  const email = `ana.${randomUUID()}@example.org`;
  const response = await fetch(`http://127.0.0.1:${port}/api/campaigns/almagro-resign/signatures`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Ana", email, listed: false, locale: "es" }),
  });
  expect(response.status).toBe(202);
  return email;
}

async function hasMail(port: string, to: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/api/mailbox?to=${encodeURIComponent(to)}`);
  const mails: unknown[] = await response.json();
  return mails.length === 1;
}

/** Starts on `shared`, and waits until it is ready and has sent an email to `address`. */
async function startAgain(shared: { PORT: string }, address: string, options = {}) {
  const started = runStart(shared, options);
  await started.ready();
  await until(() => hasMail(shared.PORT, address));
  return started;
}

/** Starts take seconds, so each one also shows what the previous end has left. */
test("however a start ends, it leaves no process and loses no acknowledged signature", async () => {
  const shared = await settings();
  const first = runStart(shared);
  await first.ready();
  const signedFirst = await sign(shared.PORT);
  const { code, all, output } = await first.kill("SIGTERM");
  expect(all.length).toBeGreaterThan(8); // npm, start, server, and PostgreSQL's processes
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining("Stopping.") });

  const second = await startAgain(shared, signedFirst);
  const other = await runStart({ ...shared, PORT: String(await findFreePort()) }).ended;
  expect(other.code).toBe(1);
  expect(other.output).toMatch(/is in use by process \d+, another npm start: stop that one, or set DATA_DIR\.\n$/);
  const signedSecond = await sign(shared.PORT);
  await second.kill("SIGKILL");

  const third = await startAgain(shared, signedSecond);
  const signedThird = await sign(shared.PORT);
  const around = [third.pid, ...descendantsOf(third.pid, 2)];
  const orphans = descendantsOf(third.pid).filter((pid) => !around.includes(pid));
  for (const pid of around) process.kill(pid, "SIGKILL");
  await until(() => living(around).length === 0);
  expect(living(orphans).length).toBeGreaterThan(0); // PostgreSQL's

  const fourth = await startAgain(shared, signedThird, { detached: true });
  expect(living(orphans)).toEqual([]);
  await fourth.kill("SIGKILL", -fourth.pid);
});

test("a start killed while creating the database leaves no process, and the next one succeeds", async () => {
  const shared = await settings(Promise.resolve(aFolder()));
  const first = runStart(shared);
  await until(() => descendantsOf(first.pid).length > 2 || first.code() !== undefined);
  await first.kill("SIGKILL");
  await runStart(shared).ready();
});
