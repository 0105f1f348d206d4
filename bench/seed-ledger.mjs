export const DAYS = 60;
export const COUNTRIES = 120;
const PROVIDERS = 20;
const SOURCES = 50;
const AT_ONCE = 100_000;
/** Connections that write the ledger on a busy day. */
const SHARDS = 8;

/** Rows $1 to $2 of $3, with random digests. Few countries, providers and sources have most of them. */
const INSERT = `
  INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, country, source, provider,
    email_digest, email_cipher, created_at, requested_at, verified_at, withdrawn_at)
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8'
      || substr(hash, 4, 15))::uuid,
    v.campaign_id, v.id, 'es', n % 2 = 0, n % 3 = 0, 'Rigoberta Quispe ' || n,
    chr(65 + place / 26) || chr(65 + place % 26), CASE WHEN n % 5 < 3 THEN 'source-' || (${SOURCES} * luck * luck)::int END,
    (${PROVIDERS} * luck * luck)::int, sha256(hash::bytea), decode(repeat(hash, 4), 'hex'), at, at,
    CASE WHEN n % 8 > 0 THEN at + interval '5 min' END, CASE WHEN n % 100 = 1 THEN at + interval '2 days' END
  FROM generate_series($1::int, $2::int) AS n
  CROSS JOIN LATERAL (SELECT md5(n::text) AS hash, random() AS luck,
    now() - interval '${DAYS} days' * (1 - n::float8 / $3::int) - interval '1 hour' AS at) AS drawn
  CROSS JOIN LATERAL (SELECT (${COUNTRIES - 1} * power(luck, 1.5))::int AS place) AS placed
  JOIN letter_versions v ON v.number = 1 + n * 3::bigint / ($3::int + 1)
  JOIN campaigns c ON c.id = v.campaign_id AND c.slug = 'almagro-resign'`;

/** Moves ledger rows, all written now by the trigger, to the hours of their signatures. */
export const SPREAD = [
  "TRUNCATE tally, funnel",
  `INSERT INTO tally SELECT campaign_id, date_trunc('hour', verified_at, 'UTC'), coalesce(country, 'ZZ'),
      abs(hashtext(id::text)) % ${SHARDS} AS shard, count(*)
    FROM signatures WHERE counted GROUP BY 1, 2, 3, 4`,
  `INSERT INTO funnel (campaign_id, day, provider, shard, signed, verified, waiting, mailed)
    SELECT campaign_id, (created_at AT TIME ZONE 'UTC')::date, provider, abs(hashtext(id::text)) % ${SHARDS} AS shard,
      count(*), count(verified_at), count(*) FILTER (WHERE verified_at IS NULL), count(*)
    FROM signatures GROUP BY 1, 2, 3, 4`,
];

export async function seedLedger(database, count) {
  await database.query(`
    INSERT INTO letter_versions (campaign_id, number, published_at)
    SELECT id, number, now() FROM campaigns, (VALUES (2), (3)) AS more (number) WHERE slug = 'almagro-resign'`);
  for (let from = 1; from <= count; from += AT_ONCE)
    await database.query(INSERT, [from, Math.min(count, from + AT_ONCE - 1), count]);
  for (const statement of SPREAD) await database.query(statement);
  await database.query("VACUUM ANALYZE");
}
