import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../../bin/children.mjs";
import { PACKAGES } from "../../bin/project.mjs";
import { step } from "../../bin/step.mjs";

const PATIENCE_MS = 30_000;
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PACKAGE = join(PACKAGES, "@sparticuz/chromium");
const UNPACK = `import chromium from "@sparticuz/chromium"; await chromium.executablePath()`;

/** A Chromium that starts here: Playwright's own, the system's, the packaged one, or, for root on Debian, Debian's. */
export async function findChromium(node) {
  for (const find of [findPlaywrights, findSystems, () => unpack(node), installDebians]) {
    const path = await Promise.resolve()
      .then(find)
      .catch(() => undefined);
    if (path && (await starts(path))) return path;
  }
  throw new Error("No Chromium starts here: install one (on Debian: apt-get install chromium).");
}

async function findPlaywrights() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function findSystems() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Into a folder of its own: the package itself takes what it finds in the temporary folder, whoever put it there. */
async function unpack(node) {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  const folder = join(PACKAGES, `.cache/chromium-${version}`);
  const program = join(folder, "chromium");
  if (!existsSync(program)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await step("Unpacking Chromium", () =>
      // The name of a place where it unpacks the libraries that it needs, too.
      run(node, ["--input-type=module", "--eval", UNPACK], { env: { TMPDIR: draft, AWS_EXECUTION_ENV: "nodejs22.x" } }),
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  }
  return (await starts(program)) ? program : withLibraries(folder, program);
}

/** For a system that has neither its libraries nor fonts. */
function withLibraries(folder, program) {
  const script = join(folder, "chromium-with-libraries");
  const variables = `LD_LIBRARY_PATH="${folder}/al2023/lib" FONTCONFIG_PATH="${folder}/fonts"`;
  writeFileSync(script, `#!/bin/sh\n${variables} exec "${program}" "$@"\n`, { mode: 0o755 });
  return script;
}

async function installDebians() {
  if (process.getuid() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await step("Installing Debian's chromium", async () => {
    await run("apt-get", ["update"], { env }).catch(() => {});
    await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { env }).catch(() => {});
  });
  return findSystems();
}

/** As the tests will start it: not every build does anything without a driver. */
async function starts(executablePath) {
  const { chromium } = await import("playwright");
  const leaveSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  try {
    const browser = await chromium.launch({ executablePath, timeout: PATIENCE_MS, ...leaveSignals });
    await (await browser.newPage()).goto("about:blank");
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
