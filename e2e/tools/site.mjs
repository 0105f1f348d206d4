import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { attach } from "../../bin/children.mjs";
import { findFreePort } from "../../bin/port.mjs";
import { ROOT } from "../../bin/project.mjs";

const POLL_MS = 100;

/** On a busy machine a test must not be refused like a crowd, or get older pages. */
export const PATIENT = { QUEUE_MS: "10000", CROWD: "1000" };

/** Runs `npm start` on an empty folder and a free port, ignoring .env, and waits until it is healthy. */
export async function startSite(node, folder, settings = {}) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`; // an IP, because resolving localhost takes seconds on some systems
  mkdirSync(folder, { recursive: true });
  const log = join(folder, "start.log");
  const output = openSync(log, "w");
  const env = {
    ...blankSettings(),
    DATA_DIR: folder,
    PORT: String(port),
    SITE_URL: url,
    MAIL_REQUESTS_PER_SECOND: "0",
    CONTACT: "Example Association, letters@undersigned.example",
    ...settings,
  };
  const { exited, end } = attach(node, ["bin/start.mjs"], { output, env });
  closeSync(output);
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });
  while (!hasExited) {
    if (
      await fetch(`${url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, end };
    await wait(POLL_MS);
  }
  throw new Error(`npm start failed:\n${readFileSync(log, "utf8")}`);
}

/** Empty variables count as unset, and override .env. */
export function blankSettings() {
  const names = "DATABASE_URL NODE_ENV HOST SITE_URL MAILBOX RESEND_API_KEY RESEND_BASE_URL ROLE".split(" ");
  const file = join(ROOT, ".env");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  for (const [, name] of text.matchAll(/^\s*(?:export\s+)?(\w+)\s*=/gm)) names.push(name);
  return Object.fromEntries(names.map((name) => [name, ""]));
}
