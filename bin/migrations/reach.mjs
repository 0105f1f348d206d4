import { findHostsFault, openClient, splitHosts } from "../../lib/primary.ts";

const OLDEST = 15;
const TIMEOUT_MS = 10_000;

const MESSAGES = {
  ECONNREFUSED: "nothing listens there. Start PostgreSQL, or correct the host and port.",
  ENOTFOUND: "there is no such host. Correct it.",
  EAI_AGAIN: "the host's name cannot be resolved now. Correct it, or try again.",
  ETIMEDOUT: "nothing answers there. Correct the host and port, or open the firewall.",
  "28P01": "the password is wrong for that user. Correct it.",
  28000: "that user may not log in from here. Correct the user or pg_hba.conf.",
  "3D000": "there is no such database. Create it (createdb), or correct its name.",
  53300: "it has no free connections. Raise max_connections, or close others.",
};

/** Connects, or throws one sentence that says why not, without the password. */
export async function reachDatabase(text) {
  const setting = text === process.env.DATABASE_DIRECT_URL ? "DATABASE_DIRECT_URL" : "DATABASE_URL";
  const where = `${setting} (${describeTarget(text, setting)})`;
  const client = openClient(text, { connectionTimeoutMillis: TIMEOUT_MS });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const code = error.message.includes("timeout") ? "ETIMEDOUT" : error.code;
    throw new Error(`${where}: ${MESSAGES[code] ?? `${error.message || code}.`}`);
  }
  const { rows } = await client.query("SHOW server_version_num");
  const major = Math.floor(rows[0].server_version_num / 10_000);
  if (major < OLDEST) {
    await client.end();
    throw new Error(`${where}: it is PostgreSQL ${major}. Use ${OLDEST} or newer.`);
  }
  return client;
}

function describeTarget(text, setting) {
  const fault = findHostsFault(text);
  if (fault) throw new Error(`${setting} ${fault}.`);
  const urls = splitHosts(text).map((each) => URL.parse(each));
  const [url] = urls;
  if (!/^postgres(ql)?:$/.test(url?.protocol)) {
    throw new Error(`${setting} must be a URL such as postgresql://user:password@host:5432/database.`);
  }
  return `${url.username || "?"}@${urls.map(({ host }) => host || "?")}${url.pathname}`;
}
