import { expect, test, vi } from "vitest";
import { findFreePort } from "./port.mjs";
import { aFolder, aTakenPort, run } from "./testing/start.ts";

vi.setConfig({ testTimeout: 60_000 });

const server = new URL(process.env.TEST_DATABASE_URL ?? "");
const key = Buffer.alloc(32, 7).toString("base64");
const secrets = { ADDRESS_KEYS: `k1:${key}`, DIGEST_KEY: key, TOKEN_KEYS: `k1:${key}` };
const production = {
  ...secrets,
  NODE_ENV: "production",
  SITE_URL: "https://letters.example",
  RESEND_API_KEY: "re_1",
  MAIL_FROM: "letters@letters.example",
};

/** What `npm start` says before it gives up, without a stack trace. */
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

test("a port that is taken is named, before anything else is done", async () => {
  const PORT = await aTakenPort();
  const remedy = `set PORT to a free one (PORT=${Number(PORT) + 1} npm start).`;
  expect(await refusal({ PORT })).toBe(`Port ${PORT} is taken: stop what uses it, or ${remedy}\n`);
});

test("a port that is none is named", async () => {
  expect(await refusal({ PORT: "http" })).toBe('PORT is "http": set it to a number from 1 to 65535.\n');
});

test("a database that nobody serves is named, without its password", async () => {
  const DATABASE_URL = urlWith({ port: String(await findFreePort()), password: "secret" });
  const output = await refusal({ DATABASE_URL });
  expect(output).toMatch(/^DATABASE_URL \(\w+@127\.0\.0\.1:\d+\/\w+\): nothing listens there\. /m);
  expect(output).not.toContain("secret");
});

test("a wrong password is named, and not shown", async () => {
  const output = await refusal({ DATABASE_URL: urlWith({ password: "secret" }) });
  expect(output).toMatch(/^DATABASE_URL \(.+\): the password is wrong for that user\. Correct it\.$/m);
  expect(output).not.toContain("secret");
});

test("a database that does not exist is named", async () => {
  const output = await refusal({ DATABASE_URL: urlWith({ pathname: "/nowhere" }) });
  expect(output).toMatch(/^DATABASE_URL \(.+\/nowhere\): there is no such database\. /m);
});

test("a DATABASE_URL that is none is named", async () => {
  expect(await refusal({ DATABASE_URL: "mysql://secret@host/db" })).toMatch(/DATABASE_URL .*postgresql:\/\//);
});

test("production names every secret that is missing, and how to make one", async () => {
  const output = await refusal({ NODE_ENV: "production", DATABASE_URL: server.href });
  for (const name of Object.keys(production)) if (name !== "NODE_ENV") expect(output).toContain(`  ${name} `);
  expect(output).toContain("openssl rand -base64 32");
});

test("production names a variable that is wrong, before it touches the database", async () => {
  const output = await refusal({ ...production, DATABASE_URL: server.href, TOKEN_KEYS: "k1:short" });
  expect(output).toContain("TOKEN_KEYS");
  expect(output).not.toContain("migrations");
});
