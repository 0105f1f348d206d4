import { randomBytes, randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { patience } from "./e2e/tools/patience.mjs";

const PATIENT = { retry: 1, testTimeout: patience(60_000), hookTimeout: patience(60_000) };

/** Concurrent runs share only the PostgreSQL server. */
const template = `undersigned_test_${randomBytes(5).toString("hex")}`;

const POOLER = "lib/pooler.test.ts";

/** Read by lib/testing/budget.ts. */
const BUDGET = { SEED: process.env.SEED || String(randomInt(2 ** 31)), RUNS: process.env.RUNS ?? "" };

/** Unit and integration tests; each worker has its own migrated database. */
const lib = {
  test: {
    name: "lib",
    include: ["lib/**/*.test.ts"],
    exclude: [POOLER],
    globalSetup: "lib/testing/template.ts",
    setupFiles: "lib/testing/worker.ts",
    pool: "threads",
    isolate: false,
    ...PATIENT,
    env: {
      TEST_TEMPLATE: template,
      ...BUDGET,
      TZ: "Asia/Kathmandu",
      PORT: "3999",
      LOG_LEVEL: "silent",
      SITE_URL: "https://letters.example",
      ADDRESS_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
      DIGEST_KEY: Buffer.alloc(32, 2).toString("base64"),
      TOKEN_KEYS: `k1:${Buffer.alloc(32, 3).toString("base64")}`,
      LOG_KEYS: `k1:${Buffer.alloc(32, 4).toString("base64")}`,
      COMMITMENT_KEYS: `k1:${Buffer.alloc(32, 5).toString("base64")}`,
      MAIL_REQUESTS_PER_SECOND: "0",
      DATABASE_CONNECTIONS: "12",
      ...Object.fromEntries(
        "DATABASE_POOLER DATABASE_DIRECT_URL HOST RESEND_API_KEY RESEND_BASE_URL RESEND_WEBHOOK_SECRET TRUSTED_PROXIES SIGN_LIMIT ROLE"
          .split(" ")
          .map((name) => [name, ""]),
      ),
    },
  },
};

/** Those of races and of counting by property, which a pooler in transaction mode could break. */
const RACES = ["lib/verification/race.test.ts", "lib/counters/parallel.test.ts", POOLER];

/** Through a real PgBouncer (deploy/README.md). `TEST_POOLER=transaction` runs all of lib like that. */
const { TEST_POOLER } = process.env;
const pooled = {
  test: {
    ...lib.test,
    name: "pooler",
    include: TEST_POOLER ? lib.test.include : RACES,
    exclude: [],
    env: { ...lib.test.env, TEST_TEMPLATE: `${template}_pooled`, TEST_POOLER: "transaction" },
  },
};

/** Tests of commands, which start real processes. */
const bin = { test: { name: "bin", include: ["{bin,e2e}/**/*.test.ts"], env: BUDGET, ...PATIENT } };

export default defineConfig({
  test: { projects: TEST_POOLER ? [pooled] : [lib, bin, pooled], maxWorkers: Math.max(2, availableParallelism()) + 1 },
});
