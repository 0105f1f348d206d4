import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { attach, run } from "../../bin/children.mjs";
import { findFreePort } from "../../bin/port.mjs";
import { ROOT } from "../../bin/project.mjs";
import { findChromium } from "../../e2e/tools/chromium.mjs";
import { median } from "../drive.mjs";
import { LETTER, REASON } from "./read.mjs";

const FOLDER = join(ROOT, "bench/lighthouse");
const ENTRY = join(FOLDER, "node_modules/lighthouse/core/index.js");
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const POLL_MS = 100;

/** Median scores of a letter and a reason, by category, on Lighthouse's slow phone. */
export async function measureLighthouse({ port }) {
  if (!existsSync(ENTRY)) await run("npm", ["ci", "--prefix", FOLDER, "--loglevel=error"]);
  const { default: lighthouse } = await import(pathToFileURL(ENTRY).href);
  const browser = await startChromium();
  const judge = async (path) => {
    const options = { port: browser.port, logLevel: "error", onlyCategories: CATEGORIES };
    const { lhr } = await lighthouse(`http://127.0.0.1:${port}${path}`, options);
    // Requires a full Chromium (on Debian: apt-get install chromium); the headless shell from npm fails.
    if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
    return CATEGORIES.map((category) => Math.round(100 * lhr.categories[category].score));
  };
  const scores = {};
  for (const path of [LETTER, REASON]) {
    const seen = [];
    for (let count = 0; count < RUNS; count += 1) seen.push(await judge(path));
    scores[path] = CATEGORIES.map((_, place) => median(seen.map((run) => run[place])));
  }
  await browser.end();
  return { letter: scores[LETTER], reason: scores[REASON] };
}

async function startChromium() {
  const port = await findFreePort();
  const profile = mkdtempSync(join(tmpdir(), "undersigned-lighthouse-"));
  const flags = ["--headless=new", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  const own = [`--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, "about:blank"];
  const { end } = attach(await findChromium(process.execPath), [...flags, ...own], { output: "ignore" });
  while (!(await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => undefined))) await wait(POLL_MS);
  return { port, end: () => end().then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })) };
}
