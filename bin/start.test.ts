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

test("SIGTERM ends every process, and the next start still has the signature and its email", async () => {
  const shared = await settings();
  const first = runStart(shared);
  await first.ready();
  const address = await sign(shared.PORT);
  const { code, all, output } = await first.kill("SIGTERM");
  expect(all.length).toBeGreaterThan(8); // npm, start, server, and PostgreSQL's processes
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining("Stopping.") });
  const second = runStart(shared);
  await second.ready();
  await until(() => hasMail(shared.PORT, address));
});

test("killing npm leaves no process and loses no acknowledged signature", async () => {
  const shared = await settings();
  const first = runStart(shared);
  await first.ready();
  const address = await sign(shared.PORT);
  await first.kill("SIGKILL");
  const second = runStart(shared);
  await second.ready();
  await until(() => hasMail(shared.PORT, address));
});

test("killing the process group leaves no process", async () => {
  const started = runStart(await settings(), { detached: true });
  await started.ready();
  await started.kill("SIGKILL", -started.pid);
});

test("a start killed while creating the database leaves no process, and the next one succeeds", async () => {
  const shared = await settings(Promise.resolve(aFolder()));
  const first = runStart(shared);
  await until(() => descendantsOf(first.pid).length > 2 || first.code() !== undefined);
  await first.kill("SIGKILL");
  const second = runStart(shared);
  await second.ready();
});

test("the next start ends an orphaned PostgreSQL", async () => {
  const shared = await settings();
  const first = runStart(shared);
  await first.ready();
  const around = [first.pid, ...descendantsOf(first.pid, 2)];
  const left = descendantsOf(first.pid).filter((pid) => !around.includes(pid));
  for (const pid of around) process.kill(pid, "SIGKILL");
  await until(() => living(around).length === 0);
  expect(living(left).length).toBeGreaterThan(0);
  const second = runStart(shared);
  await second.ready();
  expect(living(left)).toEqual([]);
});

test("a second start on the same data is refused", async () => {
  const shared = await settings();
  const first = runStart(shared);
  await first.ready();
  const second = runStart({ ...shared, PORT: String(await findFreePort()) });
  const { code, output } = await second.ended;
  expect(code).toBe(1);
  expect(output).toMatch(/is in use by process \d+, another npm start: stop that one, or set DATA_DIR\.\n$/);
});
