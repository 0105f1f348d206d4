import { join } from "node:path";
import { findFreePort } from "../../bin/port.mjs";
import { inventSecrets } from "../../bin/secrets.mjs";
import { holdSocket } from "../../e2e/tools/socket.mjs";
import { keep, launchSite } from "../processes.mjs";

export const HOST = "letters.example";

/** What every process of the site has in its environment (deploy/undersigned.env). */
export function makeSettings({ pooledUrl, directUrl, resendPort, backups }) {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  return {
    ...{ PATH, HOME, TMPDIR, NODE_ENV: "production", HOST: "127.0.0.1" },
    ...{ DATABASE_URL: pooledUrl, DATABASE_POOLER: "transaction", DATABASE_DIRECT_URL: directUrl },
    ...inventSecrets(),
    ...{ SITE_URL: `https://${HOST}`, TRUSTED_PROXIES: "1", MAIL_FROM: `Letters <letters@${HOST}>` },
    ...{ RESEND_API_KEY: "re_drill", RESEND_BASE_URL: `http://127.0.0.1:${resendPort}`, BACKUP_FOLDER: backups },
    ...{ WITHOUT_LIMITS: "1", SIGN_LIMIT: "0", VERIFY_LIMIT: "0", MAIL_REQUESTS_PER_SECOND: "10" },
  };
}

/** A process of the site. A web process listens on a socket that outlives it (undersigned-web@.socket). */
export async function startSite(name, role, settings, logs, version) {
  const socket = role === "web" ? holdSocket() : undefined;
  const port = socket?.port ?? (await findFreePort());
  const metricsPort = await findFreePort();
  let folder = version;
  const env = { ...settings, ROLE: role, PORT: String(port), METRICS_PORT: String(metricsPort) };
  const launch = () => launchSite({ folder, env, log: join(logs, `${name}.log`), socket });
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(3_000) }).then(
      ({ status }) => status === 200,
      () => false,
    );
  const part = keep(name, launch, { isUp });
  return {
    ...part,
    port,
    isUp,
    /** The next start is of the version in another folder, as after `ln -sfn`. */
    moveTo(next) {
      folder = next;
    },
    async isSender() {
      const found = await fetch(`http://127.0.0.1:${metricsPort}/metrics`, { signal: AbortSignal.timeout(2_000) });
      return /^undersigned_mail_sender(\{[^}]*\})? 1$/m.test(await found.text());
    },
    async end() {
      await part.end();
      socket?.release();
    },
  };
}
