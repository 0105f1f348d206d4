import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { SPREAD } from "../../bench/seed-ledger.mjs";
import { startDatabase } from "../../bin/database/start.mjs";
import { startSite } from "./site.mjs";

const COUNT = 5000;
const DAYS = 12;
const FIRST = "Ana José Lucía Marie João Selva Rosa Miguel Elena Pedro Aïcha Tomás Inés Luis Carla Jean".split(" ");
const LAST = "Quispe,Ñandú,Fernández,Dupont,da Silva,Nathan,Mamani,García,Rojas,Smith,Hernández,Pierre,Choque".split(
  ",",
);
const WORK = "Universidad Mayor,Sindicato de Maestros,Casa de la Cultura,Public Library,Colegio Médico".split(",");
const COUNTRIES = "BO BO BO AR AR MX MX US US CL PE BR FR ES CO EC HT CA DE".split(" ");
const SOURCES = "partner-radio newsletter whatsapp".split(" ");
const WORDS = ["The report was wrong, and people died.", "The region deserves better.", "Por la verdad y la memoria."];

/** More each day; nine in ten are verified. */
const SIGN = `
  INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, country, affiliation, comment,
    comment_approved_at, source, email_digest, email_cipher, created_at, requested_at, verified_at)
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8'
      || substr(hash, 4, 15))::uuid,
    c.id, v.id, 'es', n % 3 > 0, n % 4 = 0, ($2::text[])[1 + luck % $8::int] || ' ' || ($3::text[])[1 + luck / 17 % $9::int],
    ($4::text[])[1 + luck / 7 % $10::int], CASE WHEN n % 4 = 0 THEN ($5::text[])[1 + luck % 5] END,
    CASE WHEN n % 250 = 0 THEN ($6::text[])[1 + luck % 3] END, CASE WHEN n % 250 = 0 AND n < $1 - 2000 THEN at END,
    CASE WHEN n % 5 < 2 THEN ($7::text[])[1 + luck % 3] END,
    sha256(hash::bytea), decode(repeat(hash, 4), 'hex'), at, at, CASE WHEN n % 10 > 0 THEN at + interval '4 min' END
  FROM generate_series(1, $1::int) AS n
  CROSS JOIN LATERAL (SELECT md5(n::text) AS hash, abs(hashtext(n::text)) AS luck,
    now() - interval '5 min' - interval '${DAYS} days' * (1 - sqrt(n::float8 / $1::int)) AS at) AS drawn
  JOIN campaigns c ON c.slug = 'almagro-resign'
  JOIN letter_versions v ON v.campaign_id = c.id AND v.number = 1`;

/** A site of its own whose signatures are invented, for the documentation's pictures. */
export async function startInventedSite(node) {
  const folder = await mkdtemp(join(tmpdir(), "undersigned-pictures-"));
  const database = await startDatabase(join(folder, "server"), { durable: false });
  const site = await startSite(node, join(folder, "site"), { DATABASE_URL: database.url });
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(`UPDATE campaigns SET published_at = now() - interval '${DAYS} days'`);
  const lists = [FIRST, LAST, COUNTRIES, WORK, WORDS, SOURCES];
  const sizes = [FIRST.length, LAST.length, COUNTRIES.length];
  await client.query(SIGN, [COUNT, ...lists, ...sizes]);
  for (const statement of SPREAD) await client.query(statement);
  await client.end();
  const end = async () => {
    await site.end();
    await database.end?.();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: site.url, end };
}
