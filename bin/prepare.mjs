import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildSite, generateClient, isClientGenerated, isSiteBuilt } from "./build.mjs";
import { install, isInstalled } from "./install.mjs";
import { acquireLock, releaseLock } from "./lock.mjs";
import { step } from "./progress.mjs";
import { ROOT } from "./project.mjs";

const LOCK = join(ROOT, ".data/preparing.lock");
const POLL_MS = 200;

export const prepareInstall = (options) => prepare("Installing packages", () => isInstalled(options), install);

export const prepareClient = (node) =>
  prepare("Generating the database client", isClientGenerated, () => generateClient(node));

export const prepareSite = (node) => prepare("Building the site", isSiteBuilt, () => buildSite(node));

/** Skips what is done; concurrent starts in one clone wait for each other. */
async function prepare(title, isDone, act) {
  if (isDone()) return;
  const holder = acquireLock(LOCK);
  if (holder) {
    await step(`Waiting for process ${holder} to finish preparing this folder`, async () => {
      while (acquireLock(LOCK)) await wait(POLL_MS);
    });
  }
  if (!isDone()) await step(title, act);
  releaseLock(LOCK);
}
