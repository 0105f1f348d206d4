import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { patience } from "./tools/patience.mjs";

/** They count the signatures on the site at BASE_URL, where no other story may verify or withdraw meanwhile. */
const COUNTING =
  /\/(numbers|journey|journey-without-mouse|scanner|again|words|own|live-count|access-signing)\.spec\.ts/;

/**
 * Stories on a running site at BASE_URL with the two letters, started by `npm test`; on one that each worker keeps
 * (shared-site.ts); and on processes of their own (sites.ts). Their databases are made at E2E_DATABASE_URL.
 * CHROMIUM_PATH: the browser, unless Playwright's own is installed.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  globalSetup: "./template.ts",
  outputDir: "../test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: Math.max(2, availableParallelism()),
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
