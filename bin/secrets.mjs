import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const makeKey = () => randomBytes(32).toString("base64");
const makeKeys = () => `k1:${makeKey()}`;
const MAKERS = {
  ADDRESS_KEYS: makeKeys,
  DIGEST_KEY: makeKey,
  TOKEN_KEYS: makeKeys,
  LOG_KEYS: makeKeys,
  COMMITMENT_KEYS: makeKeys,
};

/** New values of all secrets, kept nowhere. */
export const inventSecrets = () => Object.fromEntries(Object.entries(MAKERS).map(([name, make]) => [name, make()]));

const REQUIRED = {
  DATABASE_URL: "where PostgreSQL is; postgresql://user:password@host/database",
  ADDRESS_KEYS: "encrypts email addresses; k1: and then a key",
  DIGEST_KEY: "looks up email addresses without decrypting them; a key",
  TOKEN_KEYS: "signs the links in emails; k1: and then a key",
  LOG_KEYS: "signs the public log of the count; k1: and then a key",
  COMMITMENT_KEYS: "hides names and addresses in the log; k1: and then a key",
};

const REQUIRED_TO_MAIL = {
  SITE_URL: "where readers find the site; https://letters.example.org",
  RESEND_API_KEY: "sends email; from the Resend dashboard",
  MAIL_FROM: "sender of emails; Letters <letters@example.org>, of a domain verified at Resend",
};

export function requireSecrets() {
  const required = process.env.MAILBOX === "1" ? REQUIRED : { ...REQUIRED, ...REQUIRED_TO_MAIL };
  const missing = Object.keys(required).filter((name) => !process.env[name]);
  if (missing.length === 0) return;
  const width = Math.max(...missing.map((name) => name.length)) + 2;
  throw new Error(
    [
      "In production these variables must be set but are missing:",
      ...missing.map((name) => `  ${name.padEnd(width)}${required[name]}`),
      "Make each key with: openssl rand -base64 32",
      "Set them in the environment or in .env, and keep the keys: without them no stored email address can be read.",
    ].join("\n"),
  );
}

/** For development: created once, stored beside the data. Environment variables take precedence. */
export function makeSecrets(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "secrets.env");
  const kept = readSecrets(file);
  const lacking = Object.keys(MAKERS).filter((name) => !kept[name]);
  const all = { ...kept, ...Object.fromEntries(lacking.map((name) => [name, MAKERS[name]()])) };
  if (lacking.length > 0) writeSecrets(file, all, lacking.length === Object.keys(MAKERS).length);
  for (const [name, value] of Object.entries(readSecrets(file))) process.env[name] ||= value;
}

function readSecrets(file) {
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    return Object.fromEntries(lines.filter((line) => line.includes("=")).map((line) => line.split(/=(.*)/, 2)));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

/** Atomic and flushed, because data encrypted with a lost key is lost. If two processes write the first file, one wins. */
function writeSecrets(file, secrets, isFirst) {
  const draft = `${file}.${process.pid}`;
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(draft, lines.join(""), { mode: 0o600, flush: true });
  if (!isFirst) return renameSync(draft, file);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  rmSync(draft);
}
