import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../../bin/children.mjs";
import { step } from "../../bin/progress.mjs";
import { PACKAGES } from "../../bin/project.mjs";

const LAUNCH_MS = 30_000;
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PACKAGE = join(PACKAGES, "@sparticuz/chromium");
const UNPACK = `import chromium from "@sparticuz/chromium"; await chromium.executablePath()`;

/** Returns a working Chromium: Playwright's, the system's, the packaged one, or (as root on Debian) Debian's. */
export async function findChromium(node) {
  for (const find of [findPlaywrightChromium, findSystemChromium, () => unpack(node), installDebianChromium]) {
    const path = await Promise.resolve()
      .then(find)
      .catch(() => undefined);
    if (path && (await starts(path))) return path;
  }
  throw new Error("No working Chromium found. Install one (on Debian: apt-get install chromium).");
}

async function findPlaywrightChromium() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function findSystemChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Uses its own folder: by default the package trusts whatever is in the temporary folder. */
async function unpack(node) {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  const folder = join(PACKAGES, `.cache/chromium-${version}`);
  const program = join(folder, "chromium");
  if (!existsSync(program)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await step("Unpacking Chromium", () =>
      // AWS_EXECUTION_ENV makes it unpack its libraries too.
      run(node, ["--input-type=module", "--eval", UNPACK], { env: { TMPDIR: draft, AWS_EXECUTION_ENV: "nodejs22.x" } }),
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  }
  return (await starts(program)) ? program : wrapWithLibraries(folder, program);
}

/** For systems without the libraries and fonts. */
function wrapWithLibraries(folder, program) {
  const script = join(folder, "chromium-with-libraries");
  const variables = `LD_LIBRARY_PATH="${folder}/al2023/lib" FONTCONFIG_PATH="${folder}/fonts"`;
  writeFileSync(script, `#!/bin/sh\n${variables} exec "${program}" "$@"\n`, { mode: 0o755 });
  return script;
}

async function installDebianChromium() {
  if (process.getuid() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await step("Installing Debian's chromium", async () => {
    await run("apt-get", ["update"], { env }).catch(() => {});
    await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { env }).catch(() => {});
  });
  return findSystemChromium();
}

/** Launches through Playwright, as the tests do; some builds fail only then. */
async function starts(executablePath) {
  const { chromium } = await import("playwright");
  const leaveSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  try {
    const browser = await chromium.launch({ executablePath, timeout: LAUNCH_MS, ...leaveSignals });
    await (await browser.newPage()).goto("about:blank");
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
