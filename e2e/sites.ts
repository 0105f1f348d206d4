import { test as base } from "@playwright/test";
import { type Database, makeDatabase } from "./databases.ts";
import { closeBrowsers } from "./organizer.ts";
import { type Settings, type Site, startProcess } from "./processes.ts";
import { knowSite } from "./sessions.ts";

export type { Database } from "./databases.ts";
export { freePort, type Site } from "./processes.ts";

export type Fixtures = {
  /** A database with the two letters in it, for one story. */
  database: Database;
  /** Gives a process on it, as `npm start` starts it. What a story leaves running is killed. */
  start: (settings?: Settings) => Promise<Site>;
  browsers: undefined;
};

/**
 * For stories about processes, outages, limits and set-up: each has a database and processes of its own. All others
 * take their `test` from shared-site.ts, which starts nothing for them.
 */
export const test = base.extend<Fixtures>({
  browsers: [
    async ({ browserName: _ }, use) => {
      await use(undefined);
      await closeBrowsers();
    },
    { auto: true },
  ],

  database: async ({ browserName: _ }, use) => {
    const { database, drop } = await makeDatabase();
    await use(database);
    await drop();
  },

  start: async ({ database }, use) => {
    const started: Site[] = [];
    await use(async (settings = {}) => {
      const site = await startProcess(database, settings);
      started.push(site);
      knowSite(site.url, database);
      return site;
    });
    for (const site of started) await site.end();
  },
});
