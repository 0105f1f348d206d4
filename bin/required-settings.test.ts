import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { patience } from "../e2e/tools/patience.mjs";
import { sampled } from "../lib/testing/budget.ts";
import { findFreePort, isListening } from "./port.mjs";
import { aFolder, run } from "./testing/start.ts";

vi.setConfig({ testTimeout: patience(120_000) });

const key = Buffer.alloc(32, 7).toString("base64");
const NODE = process.execPath;

/** Everything production requires. The database does not exist: commands must refuse before connecting. */
const PRODUCTION = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://nobody@127.0.0.1:9/nowhere",
  ADDRESS_KEYS: `k1:${key}`,
  DIGEST_KEY: key,
  TOKEN_KEYS: `k1:${key}`,
  LOG_KEYS: `k1:${key}`,
  COMMITMENT_KEYS: `k1:${key}`,
  RESEND_API_KEY: "re_1",
  SITE_URL: "https://letters.example",
  MAIL_FROM: "letters@letters.example",
};
const { NODE_ENV: _, ...SECRETS } = PRODUCTION;

const COMMANDS: [string, string[], Record<string, string>?][] = [
  ["npm start", [NODE, "bin/start.mjs"]],
  ["npm start -- --prepare", [NODE, "bin/start.mjs", "--prepare"]],
  ["a web process", [NODE, "bin/serve.mjs"], { ROLE: "web" }],
  ["a worker", [NODE, "bin/serve.mjs"], { ROLE: "worker" }],
  ["npm run migrate", [NODE, "bin/migrate.mjs"]],
  ["npm run backup", [NODE, "bin/backup.mjs"]],
  ["npm run repair", [NODE, "bin/repair.mjs"]],
  ["npm run rotate", [NODE, "bin/rotate.mjs"]],
  ["npm run switch", [NODE, "bin/switch.mjs"]],
  ["the process that makes a pack", [NODE, "bin/make-pack.mjs", "0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0b"]],
  ["the seed", [NODE, "prisma/seed/seed.ts"]],
];

/** Returns the output of a command that must exit before it listens. */
async function refusal(command: string[], settings: Record<string, string>): Promise<string> {
  const port = await findFreePort();
  const started = run(command, { PORT: String(port), DATA_DIR: aFolder(), ...settings });
  const { code, output } = await started.ended;
  expect({ code, output }).toEqual({ code: 1, output: expect.not.stringMatching(/^\s+at /m) });
  expect(await isListening(port)).toBe(false);
  return output;
}

/** How many commands are tried with a further fault; each run tries others, RUNS=1000 tries all. */
const TRIED = 4;
const tried = sampled(COMMANDS, TRIED);

/** Every command with everything missing, and some with one variable missing; with RUNS, each at all of them. */
for (const [at, [title, command, role]] of COMMANDS.entries()) {
  test(`in production, ${title} names each missing variable and exits`, async () => {
    const names = Object.keys(SECRETS);
    const one = tried.some(([other]) => other === title) ? [[names[at % names.length] ?? ""]] : [];
    const alone = process.env.RUNS ? names.map((name) => [name]) : one;
    for (const missing of [names, ...alone]) {
      const without = Object.fromEntries(missing.map((name) => [name, ""]));
      const output = await refusal(command, { ...PRODUCTION, ...role, ...without });
      const named = names.filter((name) => new RegExp(`^ {2}${name}\\b`, "m").test(output));
      expect(named).toEqual(missing);
    }
  });
}

test("in production, npm start requires DATABASE_URL", async () => {
  expect(await refusal([NODE, "bin/start.mjs"], { NODE_ENV: "production" })).toMatch(/^ {2}DATABASE_URL /m);
});

test("a server without NODE_ENV runs in production mode", async () => {
  const { NODE_ENV, RESEND_API_KEY, ...others } = PRODUCTION;
  expect([NODE_ENV, RESEND_API_KEY]).toHaveLength(2);
  expect(await refusal([NODE, "bin/serve.mjs"], others)).toContain("RESEND_API_KEY is missing");
});

test("other values of NODE_ENV are production, too", async () => {
  for (const [, command, role] of COMMANDS.filter(([title]) => process.env.RUNS || title === "a web process"))
    expect(await refusal(command, { ...PRODUCTION, ...role, NODE_ENV: "staging", MAIL_FROM: "" })).toMatch(
      /^ {2}MAIL_FROM /m,
    );
});

test("every command refuses a pooler in transaction mode without a direct URL, and several hosts of any kind", async () => {
  const wrong = { DATABASE_POOLER: "transaction", DATABASE_URL: "postgresql://u:secret@h1,h2/db" };
  for (const [, command, role] of tried) {
    const output = await refusal(command, { ...PRODUCTION, ...role, ...wrong });
    expect(output).toMatch(/^ {2}DATABASE_DIRECT_URL is missing: with DATABASE_POOLER=transaction/m);
    expect(output).toMatch(/^ {2}DATABASE_URL lists several hosts, and needs \?target_session_attrs=read-write$/m);
    expect(output).not.toContain("secret");
  }
});

test("in production, the local mailbox requires MAILBOX=1 and a loopback HOST", async () => {
  const { RESEND_API_KEY: _, ...others } = PRODUCTION;
  for (const HOST of ["0.0.0.0", "::", "192.0.2.1"])
    expect(await refusal([NODE, "bin/serve.mjs"], { ...others, MAILBOX: "1", HOST })).toMatch(/^ {2}HOST must be /m);
});

/** Runs at somebody else's, without settings. */
const APART = "witness.mjs";

test("the list above contains every command in bin that uses lib", () => {
  const mains = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".mjs"));
  const working = mains.filter((name) =>
    /\.\.\/lib\/(?!env\.ts)/.test(readFileSync(new URL(name, import.meta.url), "utf8")),
  );
  expect(working.length).toBeGreaterThan(3);
  const listed = COMMANDS.flatMap(([, command]) => command).join(" ");
  expect(working.filter((name) => !listed.includes(`bin/${name}`))).toEqual([APART]);
});
