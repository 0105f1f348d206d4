import { setTimeout as wait } from "node:timers/promises";
import { type Database, makeDatabase, restore } from "./databases.ts";
import { type Settings, type Site, startProcess } from "./processes.ts";
import { registerSite } from "./sessions.ts";
import { test as own } from "./sites.ts";

export type { Database } from "./databases.ts";
export type { Site } from "./processes.ts";

/** All tests share one network, so limits are off. */
const UNLIMITED: Settings = { LOG_IN_LIMIT: "0", SIGN_LIMIT: "0", DATABASE_CONNECTIONS: "8" };

/** How long the page cache may show the previous test's pages (lib/gateway/cache.ts). */
const FRESH_MS = 1_000;

type Shared = { site: Site; database: Database; restored: Promise<void> };

/** Sites used since the last restore. */
const used = new Set<Shared>();

/** Tests on the worker's site, whose database is restored after each; also their baseURL. */
export const test = shareSite();

/** The same with other settings. */
export function shareSite(more: Settings = {}) {
  const settings: Settings = { ...UNLIMITED, ...more };
  return own.extend<{ tidy: undefined }, { shared: Shared }>({
    shared: [
      async ({ browserName: _ }, use) => {
        const { database, drop } = await makeDatabase();
        const site = await startProcess(database, settings);
        registerSite(site.url, database);
        await use({ site, database, restored: Promise.resolve() });
        await site.end();
        await drop();
      },
      { scope: "worker" },
    ],

    // Set up first, so torn down last, after all pages are closed.
    tidy: [
      async ({ browsers: _ }, use) => {
        await use(undefined);
        for (const shared of used) {
          await restore(shared.database);
          shared.restored = wait(FRESH_MS);
        }
        used.clear();
      },
      { auto: true },
    ],

    database: async ({ shared }, use) => {
      await shared.restored;
      used.add(shared);
      await use(shared.database);
    },

    start: async ({ shared, database: _ }, use) => {
      await use(async (wanted = {}) => {
        const other = Object.entries(wanted).find(([name, value]) => settings[name] !== value);
        if (other) throw new Error(`A test with ${other[0]} needs its own site: see sites.ts.`);
        const end = () => Promise.reject(new Error("A test that ends its site needs its own one: see sites.ts."));
        return { ...shared.site, end };
      });
    },

    baseURL: async ({ shared, database: _ }, use) => use(shared.site.url),
  });
}
