import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "./children.mjs";
import { doOnceFor, fingerprint, isDoneFor } from "./fingerprint.mjs";
import { PACKAGES, ROOT } from "./project.mjs";

/**
 * Next makes the ids of actions, and a key for what actions enclose, anew in each build: a form that was opened before a
 * deployment could not be sent after it. Ours enclose nothing, so there is nothing to keep secret, and the ids stay.
 */
const ACTIONS_KEY = Buffer.alloc(32, "undersigned").toString("base64");

const CLIENT = join(ROOT, "prisma/client");
const SITE = join(ROOT, ".next");

/** Folders that no page is made of; neither are dot files, tests and prose. */
const APART = ["bin", "bench", "deploy", "docs", "e2e", "node_modules", "test-results"];
const MADE = ["next-env.d.ts", "tsconfig.tsbuildinfo"];

export function isClientGenerated() {
  return existsSync(join(CLIENT, "client.ts")) && isDoneFor(clientPrint(), join(CLIENT, ".made-of"));
}

export async function generateClient(node) {
  await doOnceFor(clientPrint(), join(CLIENT, ".made-of"), () =>
    run(node, [join(PACKAGES, "prisma/build/index.js"), "generate"], {
      // Generating needs no engine, but Prisma downloads one unless it is told that there is one.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    }),
  );
}

export function isSiteBuilt() {
  return existsSync(join(SITE, "BUILD_ID")) && isDoneFor(sitePrint(), join(SITE, "made-of"));
}

export async function buildSite(node) {
  await doOnceFor(sitePrint(), join(SITE, "made-of"), () =>
    run(node, [join(PACKAGES, "next/dist/bin/next"), "build"], {
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTIONS_KEY },
    }),
  );
}

function clientPrint() {
  return fingerprint(["prisma/schema.prisma", "prisma/models", "prisma.config.ts", "package-lock.json"]);
}

function sitePrint() {
  const paths = readdirSync(ROOT).filter((name) => !name.startsWith(".") && !APART.includes(name));
  return fingerprint(
    paths,
    (path) => !MADE.includes(path) && !path.startsWith("prisma/client/") && !/(\.test\.tsx?|\.md|LICENSE)$/.test(path),
  );
}
