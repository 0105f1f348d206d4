import { createSecretKey } from "node:crypto";
import { z } from "zod";
import { Networks } from "./limits/networks.ts";
import { Witnesses } from "./log/cosigning/list.ts";
import { findHostsFault } from "./primary.ts";
import { findDirectFault, LOCAL_MAIL_FROM, refuseOpenings } from "./production.ts";
import { isWebhookSecret } from "./webhooks/secret.ts";

/** Keys as `id:base64,…`, 32 bytes each; the first encrypts, all decrypt. */
const Keys = z.string().transform((list, context) => {
  const keys = list.split(",").map((entry) => {
    const [id = "", secret = ""] = entry.trim().split(":");
    return { id, bytes: Buffer.from(secret, "base64") };
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    context.addIssue("has two keys with one id: give each its own, such as k1 and k2");
    return z.NEVER;
  }
  if (keys.every(({ id, bytes }) => /^[a-z0-9]{1,8}$/.test(id) && bytes.length === 32))
    return keys.map(({ id, bytes }) => ({ id, secret: createSecretKey(bytes) }));
  context.addIssue("must be id:base64 with 32 bytes, such as k1:… (make one with: openssl rand -base64 32)");
  return z.NEVER;
});

const Key = z
  .string()
  .transform((text) => Buffer.from(text, "base64"))
  .refine((key) => key.length === 32, "must be 32 bytes in base64 (make one with: openssl rand -base64 32)")
  .transform((key) => createSecretKey(key));

const WebhookSecret = z.string().refine(isWebhookSecret, "must be whsec_ and base64");

const Addresses = z.string().transform((list) => list.split(/[\s,;]+/).filter(Boolean));

const LOCAL_ORGANIZER = "organizer@undersigned.example";

const Count = z.coerce.number().int().min(0);
const Flag = z
  .enum(["0", "1"], "must be 0 or 1")
  .default("0")
  .transform((text) => text === "1");

/** Longer than deploy/nginx keeps a connection that it does not use. */
const BEHIND_PROXY_SECONDS = 5;

const DatabaseUrl = z.string().superRefine((url, context) => {
  const fault = /^postgres(ql)?:\/\//.test(url) ? findHostsFault(url) : "must be a postgresql:// URL";
  if (fault) context.addIssue(fault);
});

const Env = z
  .object({
    DATABASE_URL: DatabaseUrl,
    DATABASE_DIRECT_URL: DatabaseUrl.optional(),
    DATABASE_POOLER: z.literal("transaction", "must be transaction, or empty").optional(),
    DATABASE_CONNECTIONS: Count.min(2).default(16),
    PORT: Count.min(1).max(65_535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    SITE_URL: z.url().optional(),
    ROLE: z.enum(["web", "worker", "both"]).default("both"),
    TRUSTED_PROXIES: Count.default(0),
    ADDRESS_KEYS: Keys,
    DIGEST_KEY: Key,
    TOKEN_KEYS: Keys,
    LOG_KEYS: Keys,
    COMMITMENT_KEYS: Keys,
    WITNESSES: Witnesses.default([]),
    DATA_DIR: z.string().default(".data"),
    BACKUP: z.enum(["nightly", "off"]).default("off"),
    BACKUP_DAYS: Count.min(1).default(30),
    BACKUP_FOLDER: z.string().optional(),
    MAILBOX: Flag,
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: z.url().optional(),
    RESEND_WEBHOOK_SECRET: WebhookSecret.optional(),
    MAIL_FROM: z.string().default(LOCAL_MAIL_FROM),
    MAIL_REQUESTS_PER_SECOND: z.coerce.number().min(0).default(2),
    MAIL_CAMPAIGN_CEILING: Count.default(240_000),
    MAIL_SITE_CEILING: Count.default(480_000),
    SIGN_LIMIT: Count.default(300),
    VERIFY_LIMIT: Count.default(100),
    FIND_LIMIT: Count.default(30),
    LOG_IN_LIMIT: Count.default(30),
    DOMAIN_LIMIT: Count.default(600),
    CAMPAIGN_LIMIT: Count.default(120_000),
    SHARED_NETWORKS: Networks.optional(),
    WEBHOOK_NETWORKS: Networks.default([]),
    CONNECTIONS_MAX: Count.min(10).default(10_000),
    HEADERS_SECONDS: Count.min(1).default(20),
    REQUEST_SECONDS: Count.min(1).default(300),
    KEEP_ALIVE_SECONDS: Count.min(1).default(5),
    QUEUE_MS: Count.min(1).default(700),
    CROWD: Count.min(1).default(4),
    DRAIN_SECONDS: Count.optional(),
    WITHOUT_LIMITS: Flag,
    WITHOUT_TLS: Flag,
    ORGANIZERS: Addresses.default([]),
    CONTACT: z.string().max(500).optional(),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    METRICS_PORT: Count.min(1).max(65_535).optional(),
    METRICS_HOST: z.string().default("127.0.0.1"),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  })
  .transform((env) => {
    const host = ["0.0.0.0", "::"].includes(env.HOST) ? "127.0.0.1" : env.HOST;
    const local = `http://${host.includes(":") ? `[${host}]` : host}:${env.PORT}`;
    return {
      ...env,
      SITE_URL: (env.SITE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
      mailbox: env.RESEND_API_KEY === undefined,
      ORGANIZERS: env.ORGANIZERS.length > 0 || env.RESEND_API_KEY ? env.ORGANIZERS : [LOCAL_ORGANIZER],
      RESEND_BASE_URL: env.RESEND_BASE_URL ?? (env.RESEND_API_KEY ? undefined : `${local}/api/mailbox`),
      local,
      BACKUP_FOLDER: env.BACKUP_FOLDER ?? `${env.DATA_DIR}/backups`,
      DRAIN_SECONDS: env.DRAIN_SECONDS ?? (env.TRUSTED_PROXIES > 0 ? BEHIND_PROXY_SECONDS : 0),
    };
  });

type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** Parsed on first use because builds have none. Throws one error naming every invalid variable. */
export function env(): Env {
  if (parsed) return parsed;
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim() !== ""));
  const result = Env.safeParse(set);
  const errors = [
    ...(result.success ? [] : errorsOf(result.error)),
    ...[findDirectFault(set) ?? []].flat(),
    ...refuseOpenings(set),
  ];
  if (!result.success || errors.length > 0)
    throw new Error(`Invalid environment:\n${errors.map((line) => `  ${line}`).join("\n")}`);
  parsed = result.data;
  return parsed;
}

/** For what needs a session: locks, queues, exports, long statements, migrations. */
export function directUrl(): string {
  return env().DATABASE_DIRECT_URL ?? env().DATABASE_URL;
}

function errorsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message, code }) => {
    const missing = code === "invalid_type" && !process.env[String(path[0])];
    return `${path.join(".")} ${missing ? "is missing" : message}`;
  });
}
