import { execFileSync } from "node:child_process";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { Prisma } from "#prisma/client/client.ts";
import { db, queryDirectly } from "./db.ts";
import { scopes } from "./health/scope.ts";
import { format, log, logConsole, logFailure } from "./logger.ts";
import { recordLog } from "./testing/log.ts";

const SECRETS = ["ana@example.org", "Ana García", "203.0.113.7", "2001:db8::7", "t0ken", "José"];

/** One of each kind, with the message that its library gives it. */
async function someErrors(): Promise<unknown[]> {
  const caught = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);
  const { sql } = Prisma;
  const limit = { key: Buffer.from("ana@example.org"), startedAt: new Date(), used: 1 };
  return [
    await caught(db().limit.createMany({ data: [limit, limit] })),
    await caught(db().$executeRaw`SELECT ${"ana@example.org"}::int`),
    await caught(queryDirectly(sql`SELECT ${"ana@example.org"}::int`)),
    await caught(
      queryDirectly(sql`INSERT INTO limits (key, started_at, used) VALUES ('ana@example.org', now(), 1),
        ('ana@example.org', now(), 1)`),
    ),
    z.strictObject({ name: z.number() }).safeParse({ name: "Ana García", José: 1, "ana@example.org": 1 }).error,
    await caught(fetch("http://127.0.0.1:9/verify/t0ken?email=ana@example.org")),
    await caught(Promise.resolve().then(() => new URL("t0ken ana@example.org"))),
    await caught(Promise.resolve().then(() => JSON.parse("Ana García <ana@example.org>"))),
    new AggregateError([Object.assign(new Error("connect 203.0.113.7"), { code: "ECONNREFUSED" })], "2001:db8::7"),
    Object.assign(new TypeError("x\n    at José (/ana@example.org:1:1)"), { name: "Ana García", code: "t0ken.x" }),
    "ana@example.org",
    { email: "ana@example.org" },
    undefined,
  ];
}

test("errors of every kind are one line with code and stack, without what people typed", async () => {
  const lines = recordLog();
  const errors = await someErrors();
  for (const error of errors) logFailure("request_failed", error);
  expect(lines).toHaveLength(errors.length);
  const text = JSON.stringify(lines);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  const causes = lines.map(({ cause }) => cause);
  expect(causes.slice(0, 4)).toEqual(["23505", "22P02", "22P02", "23505"]);
  expect(causes.slice(5)).toEqual(expect.arrayContaining(["ECONNREFUSED", "ERR_INVALID_URL"]));
  expect(lines[3]).toMatchObject({ level: "error", code: "request_failed", constraint: "limits_pkey" });
  expect(lines[6]).toMatchObject({
    error: "TypeError",
    stack: expect.arrayContaining([expect.stringMatching(/^lib\/logger\.test\.ts:/)]),
  });
});

test("every line has time, level, code and the ID of its request", () => {
  const lines = recordLog();
  scopes.run({ request: "abcdefgh" }, () => log("mail_held", { subject: "site", cause: "bounces" }));
  expect(lines).toEqual([
    {
      ...{ level: "warn", code: "mail_held", request: "abcdefgh", subject: "site", cause: "bounces" },
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    },
  ]);
});

test("what Next and packages print becomes one line, without addresses, URLs, IPs and tokens", () => {
  const lines = recordLog();
  const { log, info, warn, error } = console;
  onTestFinished(() => void Object.assign(console, { log, info, warn, error }));
  logConsole();
  console.error("⨯", new Error("no such row: ana@example.org"), "Ana García");
  console.warn(`ana@example.org (203.0.113.7, 2001:db8::7) at https://x.example/verify/t0ken\n${"t0ken-".repeat(10)}`);
  console.log("at 12:34:56, version 16.4.6", "ana@example.org");
  expect(lines).toMatchObject([
    { code: "request_failed", error: "Error" },
    { code: "console_warning", text: "[address] ([ip], [ip]) at [url]\n[token]" },
    { code: "console", text: "at 12:34:56, version 16.4.6" },
  ]);
  for (const secret of SECRETS) expect(JSON.stringify(lines)).not.toContain(secret);
});

test("in a terminal a line is readable, with the stack below it", () => {
  const line = {
    level: "error",
    time: "2026-11-30T07:04:17.123Z",
    code: "job_failed",
    queue: "paper",
    stack: ["x:1:2"],
  };
  expect(format(`${JSON.stringify(line)}\n`)).toBe("07:04:17 error job_failed queue=paper\n    at x:1:2\n");
});

test("a process killed right after logging loses no line", () => {
  const code = `
    const { log, logToStdout } = await import("${new URL("logger.ts", import.meta.url)}");
    logToStdout();
    for (let batch = 0; batch < 5000; batch++) log("mail_batch_waits", { batch });
    process.kill(process.pid, "SIGKILL");`;
  const script = `"$0" --input-type=module -e "$1" | tail -n 1; exit 0`;
  const env = { ...process.env, LOG_LEVEL: "info" };
  const last = execFileSync("sh", ["-c", script, process.execPath, code], { env, encoding: "utf8" });
  expect(JSON.parse(last)).toMatchObject({ code: "mail_batch_waits", batch: 4999 });
});
