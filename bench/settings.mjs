import { inventSecrets } from "../bin/secrets.mjs";

/** Production settings with temporary keys and the local mailbox; also for this process, which makes tokens and digests. */
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
    ...inventSecrets(),
  });
}
