import { randomBytes } from "node:crypto";

const key = () => randomBytes(32).toString("base64");

/**
 * The environment of a run: production's settings, keys for this run alone, the local mailbox in Resend's place. This
 * process takes it too, because it makes tokens and digests as the servers do.
 */
export function adoptSettings(databaseUrl) {
  Object.assign(process.env, {
    NODE_ENV: "production",
    BENCH: "1",
    DATABASE_URL: databaseUrl,
    HOST: "127.0.0.1",
    TRUSTED_PROXIES: "1",
    MAILBOX: "1",
    RESEND_API_KEY: "",
    RESEND_BASE_URL: "",
    ADDRESS_KEYS: `bench:${key()}`,
    DIGEST_KEY: key(),
    TOKEN_KEYS: `bench:${key()}`,
  });
}
