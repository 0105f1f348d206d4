type Settings = Record<string, string | undefined>;

export const LOCAL_MAIL_FROM = "Undersigned <letters@undersigned.example>";

/** Wildcard addresses; the process reaches itself at 127.0.0.1. */
const EVERYWHERE = ["0.0.0.0", "::"];

/** RFC 5735, RFC 4291, RFC 6761. */
export function isLoopback(host: string): boolean {
  return /^(127(\.\d{1,3}){3}|\[?::1\]?|([\w-]+\.)*localhost)$/i.test(host);
}

/** Every stage except exactly "development" and "test". A server without NODE_ENV sets production (bin/serve.mjs). */
export function isProduction(mode: string | undefined): boolean {
  return !["development", "test", "", undefined].includes(mode);
}

/** A pooler in transaction mode keeps no session, which some of the work needs. */
export function findDirectFault({ DATABASE_POOLER, DATABASE_DIRECT_URL }: Settings): string | undefined {
  if (DATABASE_POOLER === "transaction" && !DATABASE_DIRECT_URL)
    return "DATABASE_DIRECT_URL is missing: with DATABASE_POOLER=transaction, it goes to PostgreSQL past the pooler";
}

/** Lists unsafe settings with their remedies. In production nothing is open by default: each opening is set by name. */
export function refuseOpenings(settings: Settings): string[] {
  const inProduction = isProduction(settings.NODE_ENV);
  const own = settings.RESEND_API_KEY ? [] : refuseMailbox(settings, inProduction);
  const both =
    settings.RESEND_API_KEY && settings.MAILBOX === "1" ? ["MAILBOX=1 and RESEND_API_KEY exclude each other"] : [];
  return [...own, ...both, ...(inProduction ? refuseInProduction(settings) : [])];
}

function refuseMailbox(
  { HOST = "127.0.0.1", MAILBOX, RESEND_BASE_URL, SITE_URL }: Settings,
  inProduction: boolean,
): string[] {
  if (inProduction && MAILBOX !== "1")
    return ["RESEND_API_KEY is missing (or MAILBOX=1, which keeps all mail on this machine and shows it there)"];
  const isOwn = isLoopback(HOST) || (!inProduction && EVERYWHERE.includes(HOST));
  return [
    ...(isOwn
      ? []
      : ["HOST must be 127.0.0.1, ::1 or localhost while mail goes to the local mailbox, with no RESEND_API_KEY"]),
    ...(inProduction && RESEND_BASE_URL && !isLoopback(hostOf(RESEND_BASE_URL))
      ? ["RESEND_BASE_URL must be on this machine while mail goes to the local mailbox"]
      : []),
    ...(inProduction && SITE_URL && !isLoopback(hostOf(SITE_URL))
      ? ["SITE_URL must be on this machine while mail goes to the local mailbox: through a proxy, all could read it"]
      : []),
  ];
}

function refuseInProduction(settings: Settings): string[] {
  const { SITE_URL, RESEND_BASE_URL } = settings;
  if (settings.MAILBOX === "1" && !settings.RESEND_API_KEY) return [];
  const errors = SITE_URL && isClear(SITE_URL, settings) ? ["SITE_URL must be https:// (or WITHOUT_TLS=1)"] : [];
  for (const name of ["SITE_URL", "MAIL_FROM"]) if (!settings[name]) errors.push(`${name} is missing`);
  for (const name of ["SIGN_LIMIT", "VERIFY_LIMIT", "FIND_LIMIT", "LOG_IN_LIMIT", "DOMAIN_LIMIT", "CAMPAIGN_LIMIT"])
    if (Number(settings[name]) === 0 && settings.WITHOUT_LIMITS !== "1")
      errors.push(`${name}=0 removes a limit (it needs WITHOUT_LIMITS=1)`);
  if (RESEND_BASE_URL && /\/api\/mailbox\/?$/.test(RESEND_BASE_URL))
    errors.push("RESEND_BASE_URL is a local mailbox, and RESEND_API_KEY is set");
  else if (RESEND_BASE_URL && isClear(RESEND_BASE_URL, {}))
    errors.push("RESEND_BASE_URL must be https://, or on this machine");
  return errors;
}

/** Onion services encrypt the connection themselves. */
function isClear(url: string, { WITHOUT_TLS }: Settings): boolean {
  const host = hostOf(url);
  return URL.parse(url)?.protocol !== "https:" && WITHOUT_TLS !== "1" && !isLoopback(host) && !host.endsWith(".onion");
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? "";
}
