import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "../bin/build.mjs";
import { run } from "../bin/children.mjs";
import { doOnceFor, fingerprint } from "../bin/fingerprint.mjs";
import { step } from "../bin/progress.mjs";
import { PACKAGES, ROOT } from "../bin/project.mjs";

const SOURCES = [
  "app",
  "emails",
  "lib",
  "prisma",
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "proxy.ts",
];
const MADE = "prisma/client/";

/** Builds the site with the benchmark's own routes into .next-bench, unless it is up to date. */
export async function buildForBench() {
  await generateClient(process.execPath);
  const print = fingerprint(SOURCES, (path) => !path.startsWith(MADE) && !/\.test\.tsx?$/.test(path));
  await doOnceFor(print, join(ROOT, ".next-bench/made-of"), () => step("Building the site with bench routes", build));
}

/** Restores next-env.d.ts, into which Next writes the folder of its last build. */
async function build() {
  const types = join(ROOT, "next-env.d.ts");
  const before = existsSync(types) ? readFileSync(types) : undefined;
  await run(process.execPath, [join(PACKAGES, "next/dist/bin/next"), "build"], {
    env: { BENCH: "1", NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (before) writeFileSync(types, before);
}
