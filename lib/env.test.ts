import { expect, test, vi } from "vitest";

const KEY = Buffer.alloc(32, 7).toString("base64");
const LEAST = {
  DATABASE_URL: "postgresql://postgres@localhost/undersigned",
  ADDRESS_KEYS: `k1:${KEY}`,
  DIGEST_KEY: KEY,
  TOKEN_KEYS: `k1:${KEY}`,
  LOG_KEYS: `k1:${KEY}`,
  COMMITMENT_KEYS: `k1:${KEY}`,
};
const ALL =
  "DATABASE_URL DATABASE_DIRECT_URL DATABASE_POOLER DATABASE_CONNECTIONS PORT HOST SITE_URL ROLE TRUSTED_PROXIES ADDRESS_KEYS DIGEST_KEY TOKEN_KEYS LOG_KEYS COMMITMENT_KEYS RESEND_API_KEY RESEND_BASE_URL RESEND_WEBHOOK_SECRET MAIL_FROM MAIL_REQUESTS_PER_SECOND SIGN_LIMIT NODE_ENV MAILBOX LOG_LEVEL METRICS_PORT METRICS_HOST OTEL_EXPORTER_OTLP_ENDPOINT OTEL_TRACES_SAMPLER_ARG";

/** The environment of a new process with only these variables. */
async function read(variables: Record<string, string>) {
  vi.resetModules();
  for (const name of ALL.split(" ")) vi.stubEnv(name, name === "NODE_ENV" ? "test" : variables[name]);
  const { env } = await import("./env.ts");
  return env();
}

test("with a database and keys, everything else has a default", async () => {
  expect(await read(LEAST)).toMatchObject({
    ...{ DATABASE_CONNECTIONS: 16, PORT: 3000, HOST: "127.0.0.1", ROLE: "both", TRUSTED_PROXIES: 0 },
    ...{ SITE_URL: "http://localhost:3000", local: "http://127.0.0.1:3000", MAIL_REQUESTS_PER_SECOND: 2 },
    ...{ mailbox: true, RESEND_BASE_URL: "http://127.0.0.1:3000/api/mailbox", SIGN_LIMIT: 300 },
  });
});

test("an empty variable counts as unset", async () => {
  expect(await read({ ...LEAST, PORT: "", ROLE: "", SITE_URL: "", RESEND_API_KEY: "" })).toMatchObject({
    ...{ PORT: 3000, ROLE: "both", SITE_URL: "http://localhost:3000", mailbox: true },
  });
});

test("with an API key, email is sent through Resend and the mailbox is closed", async () => {
  const read1 = await read({ ...LEAST, RESEND_API_KEY: "re_1" });
  expect([read1.mailbox, read1.RESEND_BASE_URL]).toEqual([false, undefined]);
});

test("the process finds its own URL, whatever address it listens on", async () => {
  for (const [HOST, local] of [
    ["0.0.0.0", "http://127.0.0.1:81"],
    ["::", "http://127.0.0.1:81"],
    ["::1", "http://[::1]:81"],
    ["10.0.0.7", "http://10.0.0.7:81"],
  ] as const)
    expect((await read({ ...LEAST, RESEND_API_KEY: "re_1", HOST, PORT: "81" })).local).toBe(local);
});

test("a pooler in transaction mode needs a direct URL, too", async () => {
  const pooled = { ...LEAST, DATABASE_POOLER: "transaction" };
  await expect(read(pooled)).rejects.toThrow("DATABASE_DIRECT_URL is missing: with DATABASE_POOLER=transaction");
  const direct = { DATABASE_DIRECT_URL: "postgresql://u@h1,h2:5433/db?target_session_attrs=read-write" };
  expect(await read({ ...pooled, ...direct })).toMatchObject(direct);
});

test("SITE_URL loses its trailing slash", async () => {
  expect((await read({ ...LEAST, SITE_URL: "https://letters.example/" })).SITE_URL).toBe("https://letters.example");
});

test("all missing variables are named at once", async () => {
  await expect(read({})).rejects.toThrow(
    "Invalid environment:\n  DATABASE_URL is missing\n  ADDRESS_KEYS is missing\n  DIGEST_KEY is missing\n  TOKEN_KEYS is missing\n  LOG_KEYS is missing\n  COMMITMENT_KEYS is missing",
  );
  await expect(read({ ...LEAST, DIGEST_KEY: "" })).rejects.toThrow("Invalid environment:\n  DIGEST_KEY is missing");
});

const WRONG = [
  ["DATABASE_URL", "mysql://localhost/x", "must be a postgresql:// URL"],
  ["DATABASE_URL", "postgresql://u:p@h1,h2:5433/db", "lists several hosts, and needs .target_session_attrs=read-write"],
  [
    "DATABASE_URL",
    "postgresql://u@h1,:5433/db?target_session_attrs=read-write",
    "lists several hosts, and one of them",
  ],
  ["DATABASE_DIRECT_URL", "localhost", "must be a postgresql:// URL"],
  ["DATABASE_POOLER", "session", "must be transaction, or empty"],
  ["DATABASE_CONNECTIONS", "1", ""],
  ["PORT", "http", ""],
  ["PORT", "65536", ""],
  ["PORT", "0", ""],
  ["PORT", "80.5", ""],
  ["SITE_URL", "letters.example", ""],
  ["ROLE", "webb", ""],
  ["TRUSTED_PROXIES", "-1", ""],
  ["TRUSTED_PROXIES", "many", ""],
  ["ADDRESS_KEYS", KEY, "must be id:base64 with 32 bytes"],
  ["ADDRESS_KEYS", "k1:c2hvcnQ=", "must be id:base64 with 32 bytes"],
  ["ADDRESS_KEYS", `k1:${KEY},`, "must be id:base64 with 32 bytes"],
  ["ADDRESS_KEYS", `toolongname:${KEY}`, "must be id:base64 with 32 bytes"],
  ["TOKEN_KEYS", `K-1:${KEY}`, "must be id:base64 with 32 bytes"],
  ["DIGEST_KEY", "c2hvcnQ=", "must be 32 bytes in base64"],
  ["RESEND_WEBHOOK_SECRET", "re_123", "must be whsec_ and base64"],
  ["RESEND_WEBHOOK_SECRET", KEY, "must be whsec_ and base64"],
  ["RESEND_WEBHOOK_SECRET", "whsec_c2hvcnQ=", "must be whsec_ and base64"],
  ["RESEND_WEBHOOK_SECRET", `whsec_${KEY.slice(1)}`, "must be whsec_ and base64"],
  ["RESEND_WEBHOOK_SECRET", `whsec_${KEY.replace("c", "*")}`, "must be whsec_ and base64"],
  ["MAIL_REQUESTS_PER_SECOND", "-1", ""],
  ["SIGN_LIMIT", "1.5", ""],
] as const;

for (const [name, value, complaint] of WRONG) {
  test(`${name}=${value} is the only variable named`, async () => {
    await expect(read({ ...LEAST, [name]: value })).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(new RegExp(`^Invalid environment:\n {2}${name} ${complaint}[^\n]*$`)),
      }),
    );
  });
}

test("error messages contain no secrets", async () => {
  const secret = "k1:dGhlIHNlY3JldCBpdHNlbGY=";
  await expect(read({ ...LEAST, ADDRESS_KEYS: secret, TOKEN_KEYS: secret })).rejects.toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("dGhl") }),
  );
});

test("the first key is used for new data, the others are kept for old", async () => {
  const other = Buffer.alloc(32, 8).toString("base64");
  const { ADDRESS_KEYS } = await read({ ...LEAST, ADDRESS_KEYS: `k2:${other}, k1:${KEY}` });
  expect(ADDRESS_KEYS.map(({ id, secret }) => [id, secret.export().toString("base64")])).toEqual([
    ["k2", other],
    ["k1", KEY],
  ]);
});

test("metrics and traces are off by default, and logs have a known level", async () => {
  expect(await read(LEAST)).toMatchObject({ LOG_LEVEL: "info", METRICS_HOST: "127.0.0.1" });
  const { METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT } = await read(LEAST);
  expect([METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT]).toEqual([undefined, undefined]);
  for (const [name, value] of [
    ["LOG_LEVEL", "loud"],
    ["METRICS_PORT", "70000"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"],
    ["OTEL_TRACES_SAMPLER_ARG", "2"],
  ] as const)
    await expect(read({ ...LEAST, [name]: value })).rejects.toThrow(`Invalid environment:\n  ${name} `);
});
