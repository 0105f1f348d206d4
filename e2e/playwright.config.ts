import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { patience } from "./tools/patience.mjs";

/** Tests that expect exact counts at BASE_URL, so no other test may verify or withdraw meanwhile. */
const COUNTING =
  /\/(numbers|journey|journey-without-mouse|scanner|again|words|own|live-count|accessibility-signing|openapi|share)\.spec\.ts/;

process.env.SEED ||= String(randomInt(2 ** 31)); // workers inherit it

/**
 * Tests run on the site at BASE_URL, started by `npm test`; on a site per worker (shared-site.ts); or on their own
 * processes (sites.ts), with databases at E2E_DATABASE_URL.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  globalSetup: "./template.ts",
  outputDir: "../test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: Math.max(2, availableParallelism()) + 1, // a third of a test is waiting
  retries: 1, // listed at the end of `npm test`
  timeout: patience(120_000),
  expect: { timeout: patience(20_000) },
  reporter: "list",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    actionTimeout: patience(20_000),
    navigationTimeout: patience(30_000),
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: ["--disable-background-networking", "--disable-gpu", "--no-first-run", "--disable-component-update"],
    },
  },
  projects: [
    { name: "counting", testMatch: COUNTING, workers: 1 },
    { name: "others", testIgnore: COUNTING },
  ],
});
