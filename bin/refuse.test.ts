import { expect, test, vi } from "vitest";
import { patience } from "../e2e/tools/patience.mjs";
import { findFreePort } from "./port.mjs";
import { aFolder, aTakenPort, run } from "./testing/start.ts";

vi.setConfig({ testTimeout: patience(60_000) });

const server = new URL(process.env.TEST_DATABASE_URL ?? "");
const key = Buffer.alloc(32, 7).toString("base64");
const keys = `k1:${key}`;
const secrets = {
  ...{ ADDRESS_KEYS: keys, DIGEST_KEY: key, TOKEN_KEYS: keys },
  ...{ LOG_KEYS: keys, COMMITMENT_KEYS: keys },
};
const production = {
  ...secrets,
  NODE_ENV: "production",
  SITE_URL: "https://letters.example",
  RESEND_API_KEY: "re_1",
  MAIL_FROM: "letters@letters.example",
};

/** Returns the output of a refused `npm start`, which must not contain a stack trace. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const all = { PORT: String(await findFreePort()), DATA_DIR: aFolder(), ...settings };
  const { code, output } = await run(["npm", "start", "--silent"], all).ended;
  expect(code).toBe(1);
  expect(output).not.toMatch(/^\s+at /m);
  return output;
}

function urlWith(parts: Partial<URL>): string {
  return Object.assign(new URL(server), parts).href;
}

test("a port in use is reported before any other step", async () => {
  const PORT = await aTakenPort();
  const remedy = `set PORT to a free one (PORT=${Number(PORT) + 1} npm start).`;
  expect(await refusal({ PORT })).toBe(`Port ${PORT} is taken: stop what uses it, or ${remedy}\n`);
});

test("an invalid port is reported", async () => {
  expect(await refusal({ PORT: "http" })).toBe('PORT is "http": set it to a number from 1 to 65535.\n');
});

test("an unreachable database is reported without its password", async () => {
  const DATABASE_URL = urlWith({ port: String(await findFreePort()), password: "secret" });
  const output = await refusal({ DATABASE_URL });
  expect(output).toMatch(/^DATABASE_URL \(\w+@127\.0\.0\.1:\d+\/\w+\): nothing listens there\. /m);
  expect(output).not.toContain("secret");
});

test("a wrong password is reported and not shown", async () => {
  const output = await refusal({ DATABASE_URL: urlWith({ password: "secret" }) });
  expect(output).toMatch(/^DATABASE_URL \(.+\): the password is wrong for that user\. Correct it\.$/m);
  expect(output).not.toContain("secret");
});

test("a missing database is reported", async () => {
  const output = await refusal({ DATABASE_URL: urlWith({ pathname: "/nowhere" }) });
  expect(output).toMatch(/^DATABASE_URL \(.+\/nowhere\): there is no such database\. /m);
});

test("an invalid DATABASE_URL is reported", async () => {
  expect(await refusal({ DATABASE_URL: "mysql://secret@host/db" })).toMatch(/DATABASE_URL .*postgresql:\/\//);
});

test("production lists every missing variable, and how to make a key", async () => {
  const output = await refusal({ NODE_ENV: "production", DATABASE_URL: server.href });
  for (const name of Object.keys(production)) if (name !== "NODE_ENV") expect(output).toContain(`  ${name} `);
  expect(output).toContain("openssl rand -base64 32");
});

test("production reports an invalid variable before it uses the database", async () => {
  const output = await refusal({ ...production, DATABASE_URL: server.href, TOKEN_KEYS: "k1:short" });
  expect(output).toContain("TOKEN_KEYS");
  expect(output).not.toContain("migrations");
});
