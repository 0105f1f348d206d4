// `npm test`: runs everything on a machine with only Node and npm. A failed test is repeated once. Ends with lists of slow,
// skipped, repeated and failed tests; its last line is `N passed, N failed`. `npm test -- WORD…` runs tests whose path or
// title contains a word. `--all-present` counts skipped and repeated tests as failed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../e2e/tools/chromium.mjs";
import { findNginx } from "../e2e/tools/nginx.mjs";
import { findPgBouncer } from "../e2e/tools/pgbouncer.mjs";
import { selectTests } from "../e2e/tools/select.mjs";
import { PATIENT, startSite } from "../e2e/tools/site.mjs";
import {
  countFailed,
  countPassed,
  countReport,
  failDoubtful,
  fromPlaywright,
  fromVitest,
  readTotal,
} from "../e2e/tools/summary.mjs";
import { attach, endAll, run } from "./children.mjs";
import { startDatabase } from "./database/start.mjs";
import { endWhenAsked } from "./exit.mjs";
import { prepareClient, prepareInstall, prepareSite } from "./prepare.mjs";
import { step } from "./progress.mjs";
import { findNode, PACKAGES } from "./project.mjs";

if (!process.stdout.isTTY) process.env.NO_COLOR = "1";
const folder = mkdtempSync(join(tmpdir(), "undersigned-test-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const biome = ["@biomejs/biome/bin/biome", "ci", "--colors=off", "."];
const routeTypes = ["next/dist/bin/next", "typegen"];
const types = ["typescript/bin/tsc", "--noEmit"];
const vitest = ["vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json"];
const playwright = ["@playwright/test/cli.js", "test", "--config=e2e/playwright.config.ts", "--reporter=list,json"];

const isWord = (argument) => !argument.startsWith("--");
const words = process.argv.slice(2).filter(isWord);
const options = process.argv.slice(2).filter((argument) => !isWord(argument));

let node;
const program = ([path, ...args]) => [node, [join(PACKAGES, path), ...args]];

async function test() {
  const unknown = options.find((option) => option !== "--all-present");
  if (unknown) throw new Error(`${unknown} is not an option; the only one is --all-present.`);
  const selected = selectTests(words);
  const { units, specs } = selected ?? { units: [], specs: [] };
  if (selected && units.length + specs.length === 0) throw new Error(`No test has ${words.join(" or ")} in its name.`);
  await prepareInstall();
  node = findNode();
  await prepareClient(node);
  if (!selected) await check("Linting", () => run(...program(biome)));
  if (!selected) await check("Checking types", () => run(...program(routeTypes)).then(() => run(...program(types))));
  const hasEndToEnd = !selected || specs.length > 0;
  const isBuilt = hasEndToEnd && (await attempt("Building the site", () => prepareSite(node).then(() => true)));
  const server = process.env.TEST_DATABASE_URL || (await attempt("Starting PostgreSQL", startServer));
  if (!selected || units.length > 0) await attempt("Unit and integration tests", () => testUnits(server, units));
  if (isBuilt) await attempt("End-to-end tests", () => testEndToEnd(server, specs));
}

async function startServer() {
  const { url } = await step("Starting PostgreSQL", () => startDatabase(join(folder, "server"), { durable: false }));
  return Object.assign(new URL(url), { pathname: "/postgres" }).href;
}

async function testUnits(server, filters) {
  if (!findPgBouncer()) console.log("PgBouncer is not installed: the tests that go through it are skipped.");
  const report = join(folder, "vitest.json");
  const [command, args] = program([...vitest, `--outputFile.json=${report}`, ...filters]);
  const { exited } = attach(command, args, { env: { TEST_DATABASE_URL: server, CI: "true" } });
  const read = filters.length > 0 ? (all) => ({ ...fromVitest(all), skipped: [] }) : fromVitest; // Vitest lists all others as skipped
  countReport("Unit and integration tests", report, read, await exited);
}

async function testEndToEnd(server, filters) {
  const chromium = await findChromium(node);
  const nginx = await findNginx();
  if (!nginx) console.log("nginx is not installed: the tests of deploy/nginx are skipped.");
  const site = await step("Starting the site", () => startSite(node, join(folder, "site"), PATIENT));
  const report = join(folder, "playwright.json");
  const { exited } = attach(...program([...playwright, ...filters]), {
    env: {
      BASE_URL: site.url,
      CHROMIUM_PATH: chromium,
      NGINX_PATH: nginx ?? "none",
      E2E_DATABASE_URL: server,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      CI: "true",
    },
  });
  countReport("End-to-end tests", report, fromPlaywright, await exited);
  await site.end();
}

async function check(title, act) {
  if (await attempt(title, () => step(title, act).then(() => true))) countPassed();
}

/** Counts a failure and goes on. */
async function attempt(title, act) {
  try {
    return await act();
  } catch (error) {
    const why = error.constructor === Error ? error.message : error.stack;
    console.error(why);
    countFailed(title, why);
    return undefined;
  }
}

endWhenAsked(130);
await attempt("Preparing", test);
await endAll();
if (options.includes("--all-present")) failDoubtful();
const { failed, lines } = readTotal();
console.log(lines);
process.exit(failed > 0 ? 1 : 0);
