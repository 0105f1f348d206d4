// `node bench/export.mjs 3`: measures 3 rounds of every export, prints JSON. Started by bench/measures/export.mjs.
import pg from "pg";
import { to } from "pg-copy-streams";
import { pickColumns } from "../lib/exports/columns.ts";
import { streamExport } from "../lib/exports/stream.ts";
import { matching, walked } from "../lib/search/filter.ts";
import { Prisma } from "../prisma/client/client.ts";
import { mustEqual } from "./checks.mjs";

const MEGABYTE = 2 ** 20;
const SAMPLE_MS = 10;

/** Stored columns by kind. */
const READ = {
  delivery:
    "name, title, affiliation, country, country, number, verified_at, CASE WHEN comment_approved_at IS NOT NULL THEN comment END",
  contacts:
    "email_cipher, name, title, affiliation, country, country, number, verified_at, locale, listed, source, s.created_at",
};
const WHOSE = { delivery: "listed AND hidden_at IS NULL", contacts: "updates" };
const PARTS = {
  everybody: [{}, "true"],
  "one country": [{ country: "BO" }, "country = 'BO'"],
  "one name": [{ name: "rigoberta" }, "name LIKE 'Rigoberta %'"],
};

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const { rows } = await client.query("SELECT id FROM campaigns WHERE slug = 'almagro-resign'");
const idle = process.memoryUsage.rss();
const found = {};
for (const kind of ["delivery", "contacts"])
  for (const format of ["csv", "jsonl", "xlsx"]) found[`${kind} ${format}`] = await measure(kind, format);
for (const part of ["one country", "one name"])
  found[`delivery csv, ${part}`] = await measure("delivery", "csv", PARTS[part]);
await client.end();
console.log(JSON.stringify(found));

/** Alternates after a warm-up round; figures are medians. */
async function measure(kind, format, [filter, said] = PARTS.everybody) {
  const turns = [];
  for (let round = 0; round <= Number(process.argv[2] ?? 3); round += 1) {
    const copied = await copy(kind, said);
    const exported = await write(kind, format, filter);
    mustEqual("rows exported", exported.rows, copied.rows);
    turns.push({ ...exported, against: copied.rate, ratio: exported.rate / copied.rate });
  }
  const median = (of) =>
    turns
      .slice(1)
      .map((turn) => turn[of])
      .sort((a, b) => a - b)[(turns.length - 1) >> 1];
  const [rate, against, ratio, first] = ["rate", "against", "ratio", "first"].map(median);
  return { rate, against, ratio, first, megabytes: Math.max(...turns.map(({ megabytes }) => megabytes)) };
}

async function copy(kind, said) {
  const start = performance.now();
  const copying = client.query(
    to(`COPY (SELECT ${READ[kind]} FROM signatures s JOIN letter_versions v ON v.id = letter_version_id
      WHERE s.campaign_id = ${rows[0].id} AND counted AND ${WHOSE[kind]} AND ${said} ORDER BY s.id) TO STDOUT CSV`),
  );
  for await (const _ of copying);
  return { rows: copying.rowCount, rate: (copying.rowCount / (performance.now() - start)) * 1000 };
}

async function write(kind, format, filter) {
  let [most, first, ending] = [idle, undefined, undefined];
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const start = performance.now();
  const campaignId = rows[0].id;
  const wanted = {
    campaignId,
    where: Prisma.sql`${walked(campaignId, filter)} AND ${matching(campaignId, filter)}`,
    kind,
    columns: pickColumns(kind),
    format,
    locale: "en",
    title: "Signatories",
  };
  const file = streamExport({ ...wanted, headerOf: (key) => key }, async (told) => {
    ending = told;
  });
  for await (const _ of file) first ??= performance.now() - start;
  clearInterval(sampling);
  const rate = (ending.rows / (performance.now() - start)) * 1000;
  return { rows: ending.rows, rate, first, megabytes: (most - idle) / MEGABYTE };
}
