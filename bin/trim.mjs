// `node bin/trim.mjs`: removes what production does not need from the packages of a built folder; with `--container`, also
// Node.js and PostgreSQL. `npm start` installs it again when it must build.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listUnused } from "./production.mjs";
import { PACKAGES, ROOT } from "./project.mjs";

const unused = listUnused({ inContainer: process.argv.includes("--container") });
for (const path of unused) rmSync(join(ROOT, path), { recursive: true, force: true });

const installed = join(PACKAGES, ".package-lock.json");
if (existsSync(installed)) {
  const lock = JSON.parse(readFileSync(installed, "utf8"));
  const packages = Object.entries(lock.packages).filter(([path]) => existsSync(join(ROOT, path)));
  writeFileSync(installed, JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2));
}
