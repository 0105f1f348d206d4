import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { hasIPv6 } from "./port.mjs";
import { ROOT } from "./project.mjs";
import { makeSecrets, requireSecrets } from "./secrets.mjs";

const OLDEST = 20;
const LOCAL_MODES = ["", "development", "test"];

/** Reads .env and completes `process.env`, which all children inherit. */
export async function readEnvironment() {
  checkNode();
  readFile(join(ROOT, ".env"));
  const { DATABASE_URL, NODE_ENV } = process.env;
  const isProduction = !LOCAL_MODES.includes(NODE_ENV ?? "");
  const dataFolder = resolve(ROOT, process.env.DATA_DIR || ".data");
  process.env.PORT ||= "3000";
  process.env.HOST ||= await defaultHost(isProduction);
  if (isProduction) requireSecrets();
  else completeLocally(dataFolder);
  return { dataFolder, hasDatabase: Boolean(DATABASE_URL), isProduction };
}

/** Defaults for a local site; production requires these settings (lib/production.ts). */
function completeLocally(dataFolder) {
  makeSecrets(dataFolder);
  const { env } = process;
  if (!env.RESEND_API_KEY) env.MAILBOX ||= "1";
  env.SITE_URL ||= `http://localhost:${env.PORT}`;
  env.MAIL_FROM ||= "Undersigned <letters@undersigned.example>";
  env.WITHOUT_LIMITS ||= "1";
  env.WITHOUT_TLS ||= "1";
}

function checkNode() {
  const [major] = process.versions.node.split(".");
  if (Number(major) < OLDEST) throw new Error(`This is Node.js ${process.versions.node}: install ${OLDEST} or newer.`);
}

function readFile(file) {
  if (!existsSync(file)) return;
  if (!process.loadEnvFile)
    throw new Error(`Node.js ${process.versions.node} cannot read .env: install 20.12 or newer.`);
  process.loadEnvFile(file);
}

async function defaultHost(isProduction) {
  if (!isProduction || process.env.MAILBOX === "1") return "127.0.0.1";
  return (await hasIPv6()) ? "::" : "0.0.0.0";
}
