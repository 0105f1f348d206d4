import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "./children.mjs";
import { doOnceFor, fingerprint, isDoneFor } from "./fingerprint.mjs";
import { PACKAGES, ROOT } from "./project.mjs";

/**
 * Fixes the IDs of server actions, so that a form opened before a deployment can be submitted after it. Our actions have
 * no closures, so the key protects nothing.
 */
const ACTIONS_KEY = Buffer.alloc(32, "undersigned").toString("base64");

const CLIENT = join(ROOT, "prisma/client");
const SITE = join(ROOT, ".next");

/** Folders that are not part of the build. */
const EXCLUDED = ["bin", "bench", "deploy", "docs", "drill", "e2e", "node_modules", "test-results"];
const GENERATED = ["next-env.d.ts", "tsconfig.tsbuildinfo"];

export function isClientGenerated() {
  return existsSync(join(CLIENT, "client.ts")) && isDoneFor(clientFingerprint(), join(CLIENT, ".made-of"));
}

export async function generateClient(node) {
  await doOnceFor(clientFingerprint(), join(CLIENT, ".made-of"), () =>
    run(node, [join(PACKAGES, "prisma/build/index.js"), "generate"], {
      // Keeps Prisma from downloading an engine that generating does not need.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    }),
  );
}

export function isSiteBuilt() {
  return existsSync(join(SITE, "BUILD_ID")) && isDoneFor(siteFingerprint(), join(SITE, "made-of"));
}

export async function buildSite(node) {
  await doOnceFor(siteFingerprint(), join(SITE, "made-of"), () =>
    run(node, [join(PACKAGES, "next/dist/bin/next"), "build"], {
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTIONS_KEY },
    }),
  );
}

function clientFingerprint() {
  return fingerprint(["prisma/schema.prisma", "prisma/models", "prisma.config.ts", "package-lock.json"]);
}

function siteFingerprint() {
  const paths = readdirSync(ROOT).filter((name) => !name.startsWith(".") && !EXCLUDED.includes(name));
  return fingerprint(
    paths,
    (path) =>
      !GENERATED.includes(path) && !path.startsWith("prisma/client/") && !/(\.test\.tsx?|\.md|LICENSE)$/.test(path),
  );
}
