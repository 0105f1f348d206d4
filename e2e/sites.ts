import { test as base } from "@playwright/test";
import { type Database, makeReusable } from "./databases.ts";
import { closeBrowsers } from "./organizer.ts";
import { type Settings, type Site, startProcess } from "./processes.ts";
import { registerSite } from "./sessions.ts";

export type { Database } from "./databases.ts";
export { freePort, type Site } from "./processes.ts";

export type Fixtures = {
  /** A seeded database for one test. */
  database: Database;
  /** Starts a server on it; killed after the test. */
  start: (settings?: Settings) => Promise<Site>;
  browsers: undefined;
};

/**
 * For tests about processes, outages, limits and setup: each has its own processes, and a fresh database. Other tests take `test`
 * from shared-site.ts, which is faster.
 */
export const test = base.extend<Fixtures, { reusable: ReturnType<typeof makeReusable> }>({
  browsers: [
    async ({ browserName: _ }, use) => {
      await use(undefined);
      await closeBrowsers();
    },
    { auto: true },
  ],

  reusable: [
    async ({ browserName: _ }, use) => {
      const reusable = makeReusable();
      await use(reusable);
      await reusable.drop();
    },
    { scope: "worker" },
  ],

  database: async ({ reusable }, use) => {
    await use(await reusable.take());
    await reusable.giveBack();
  },

  start: async ({ database }, use) => {
    const started: Site[] = [];
    await use(async (settings = {}) => {
      const site = await startProcess(database, settings);
      started.push(site);
      registerSite(site.url, database);
      return site;
    });
    for (const site of started) await site.end();
  },
});
