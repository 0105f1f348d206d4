import { randomBytes, randomUUID } from "node:crypto";

const SAMPLE_MS = 100; // runs ps
const SLUG = "almagro-resign";
const TAKEN = {
  ...Object.fromEntries(
    ["delivery", "contacts"].flatMap((kind) =>
      ["csv", "jsonl", "xlsx"].map((format) => [`${kind} ${format}`, { kind, format }]),
    ),
  ),
  "delivery csv, one country": { kind: "delivery", format: "csv", country: "BO" },
  "delivery csv, one name": { kind: "delivery", format: "csv", name: "rigoberta" },
  "delivery csv, nobody": { kind: "delivery", format: "csv", name: "nobody", country: "ZW" },
};

/** Downloads each list in each format with an API key: first and last byte (ms), rows, growth of the server (MB). */
export async function measureServedExports(database, server) {
  const tokens = await makeKeys(database);
  const url = `http://127.0.0.1:${server.port}/api/campaigns/${SLUG}/export`;
  const found = {};
  for (const path of ["/en", `/api/campaigns/${SLUG}/count`]) await (await fetch(new URL(path, url))).text();
  const idle = server.memory(); // after a database read, before any export
  for (const [what, { kind, ...more }] of Object.entries(TAKEN)) {
    const query = new URLSearchParams({ kind, ...more, purpose: "Bench" });
    await take(`${url}?${query}&columns=name`, tokens[kind]); // warms up
    const { most, ...taken } = await take(`${url}?${query}`, tokens[kind], server);
    found[what] = { ...taken, megabytes: most - idle };
    const [row] = await database.query("SELECT finished, rows::int FROM exports ORDER BY id DESC LIMIT 1");
    if (!row.finished) throw new Error("the ledger does not show the export as complete");
    found[what].rows = row.rows;
  }
  return found;
}

async function makeKeys(database) {
  const { makeKey } = await import("../../lib/exports/keys/make.ts");
  const id = randomUUID();
  await database.query("INSERT INTO organizers (id, email_digest, email_cipher) VALUES ($1, $2, '\\x00')", [
    id,
    randomBytes(32),
  ]);
  await database.query(
    `INSERT INTO memberships (campaign_id, organizer_id, role, accepted_at)
     SELECT id, $1, 'owner', now() FROM campaigns WHERE slug = $2`,
    [id, SLUG],
  );
  const make = async (kind) =>
    (await makeKey(id, { slug: SLUG, name: `Bench ${kind}`, scope: `export_${kind}` })).token;
  return { delivery: await make("delivery"), contacts: await make("contacts") };
}

async function take(url, token, server) {
  let most = server?.memory() ?? 0;
  const sampling = server && setInterval(() => (most = Math.max(most, server.memory())), SAMPLE_MS);
  const start = performance.now();
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (response.status !== 200) throw new Error(`an export returned ${response.status}`);
  let [first, bytes] = [undefined, 0];
  for await (const part of response.body) {
    first ??= performance.now() - start;
    bytes += part.length;
  }
  clearInterval(sampling);
  return { first, whole: performance.now() - start, bytes, most };
}
