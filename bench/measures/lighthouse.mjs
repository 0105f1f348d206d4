import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { run } from "../../bin/children.mjs";
import { findChromium } from "../../bin/chromium.mjs";
import { findFreePort } from "../../bin/port.mjs";
import { ROOT } from "../../bin/project.mjs";
import { median } from "../drive.mjs";
import { LETTER, REASON } from "./read.mjs";

const FOLDER = join(ROOT, "bench/lighthouse");
const ENTRY = join(FOLDER, "node_modules/lighthouse/core/index.js");
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** What Lighthouse says of a letter and a reason on its slow phone: for each category the median of some runs. */
export async function measureLighthouse(server) {
  if (!existsSync(ENTRY)) await run("npm", ["ci", "--prefix", FOLDER, "--loglevel=error"]);
  const { default: lighthouse } = await import(pathToFileURL(ENTRY).href);
  const port = await findFreePort();
  const executablePath = await findChromium(process.execPath);
  const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`] });
  const scores = {};
  for (const path of [LETTER, REASON]) {
    const seen = Object.fromEntries(CATEGORIES.map((category) => [category, []]));
    for (let count = 0; count < RUNS; count += 1) {
      const options = { port, logLevel: "error", onlyCategories: CATEGORIES };
      const { lhr } = await lighthouse(`http://127.0.0.1:${server.port}${path}`, options);
      for (const category of CATEGORIES) seen[category].push(Math.round(100 * lhr.categories[category].score));
      scores.audits = failures(lhr);
    }
    scores[path] = Object.fromEntries(CATEGORIES.map((category) => [category, median(seen[category])]));
  }
  await browser.close();
  return scores;
}
