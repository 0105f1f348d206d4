import { defineConfig } from "@playwright/test";

/** Their signatures are counted, and they count: no other story may verify or withdraw on the shared site meanwhile. */
const COUNTING = /(numbers|journey|journey-without-mouse|scanner|again|words|own|live-count|access-signing)\.spec\.ts/;

/**
 * Stories on a running site at BASE_URL with the two letters, started by `npm test`; those about processes start their
 * own from E2E_DATABASE_URL. CHROMIUM_PATH: the browser, unless Playwright's own is installed.
 */
export default defineConfig({
  testDir: ".",
  globalSetup: "./template.ts",
  outputDir: "../test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
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
