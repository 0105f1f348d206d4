const AT_ONCE = 100_000;
export const DAYS = 400;

const FIRST = "María José Ana Luis João Lúcia Jean John Rigoberta Evo 王 محمد".split(" ");
const LAST = Array.from({ length: 3_000 }, (_, n) => `Apellido${spell(n)}`);
const AFFILIATIONS = Array.from({ length: 500 }, (_, n) => `Universidad ${spell(n)}`);
const DOMAINS = ["gmail.com", "hotmail.com", ...Array.from({ length: 2_000 }, (_, n) => `${spell(n)}.example`)];
const COUNTRIES = "BO MX AR BR US CA HT CO PE CL EC VE UY PY GT HN SV NI CR PA DO CU JM TT ES FR PT DE GB VA".split(
  " ",
);
const SOURCES = Array.from({ length: 50 }, (_, n) => `source-${n}`);

/** Rows $1 to $2 of $3. Values early in a list are common, late ones rare. */
const INSERT = `
  INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, country, affiliation, source,
    comment, email_digest, email_cipher, created_at, requested_at, verified_at, withdrawn_at, invalidated_at, hidden_at, terms)
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8'
      || substr(hash, 4, 15))::uuid,
    v.campaign_id, v.id, locales[locale], listed, n % 3 = 0, firsts[first] || ' ' || lasts[last], countries[country],
    CASE WHEN has_affiliation THEN affiliations[affiliation] END, CASE WHEN has_source THEN sources[source] END,
    CASE WHEN has_comment THEN 'Nuestra región merece respeto.' END, sha256(hash::bytea), decode(repeat(hash, 4), 'hex'),
    at, at, CASE WHEN NOT unverified THEN at + interval '5 min' END,
    CASE WHEN n % 100 = 1 AND NOT unverified THEN at + interval '2 days' END,
    CASE WHEN n % 100 = 2 THEN at + interval '2 days' END, CASE WHEN n % 10000 = 3 THEN at END,
    ARRAY(SELECT term # (v.campaign_id::bigint << 32) FROM unnest(
        ARRAY[first_terms[first], last_terms[last], domain_terms[domain], country_terms[country] # day,
          locale_terms[locale] # day, listed_terms[2 - listed::int] # day]
        || CASE WHEN has_affiliation THEN ARRAY[affiliation_terms[1], affiliation_terms[1 + affiliation]] ELSE '{}' END
        || CASE WHEN has_source THEN ARRAY[source_terms[source] # day] ELSE '{}' END
        || CASE WHEN has_comment THEN ARRAY[comment_terms[1] # day] ELSE '{}' END) AS term)
      || (v.id::bigint * 2147483647 # day)
  FROM generate_series($1::int, $2::int) AS n
  CROSS JOIN (SELECT $4::text[] AS firsts, $5::bigint[] AS first_terms, $6::text[] AS lasts, $7::bigint[] AS last_terms,
    $8::bigint[] AS domain_terms, $9::text[] AS countries, $10::bigint[] AS country_terms, $11::text[] AS affiliations,
    $12::bigint[] AS affiliation_terms, $13::text[] AS sources, $14::bigint[] AS source_terms, $15::text[] AS locales,
    $16::bigint[] AS locale_terms, $17::bigint[] AS listed_terms, $18::bigint[] AS comment_terms) AS lists
  CROSS JOIN LATERAL (SELECT md5(n::text) AS hash, n::float8 / $3::int AS age,
    date_trunc('milliseconds', now() - interval '${DAYS} days' * (1 - n::float8 / $3::int) - interval '1 hour') AS at,
    random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f, random() AS g) AS drawn
  CROSS JOIN LATERAL (SELECT floor(extract(epoch FROM at) / 86400)::bigint AS day,
    1 + floor(cardinality(firsts) * a)::int AS first, 1 + floor(cardinality(lasts) * power(b, 3))::int AS last,
    1 + floor(cardinality(domain_terms) * power(c, 8))::int AS domain,
    CASE WHEN n % 1000000 = 7 THEN cardinality(countries) ELSE 1 + floor((cardinality(countries) - 1) * power(d, 2))::int END AS country,
    1 + floor(cardinality(affiliations) * power(e, 3))::int AS affiliation,
    CASE WHEN age BETWEEN 0.1 AND 0.12 THEN 1 ELSE 2 + floor((cardinality(sources) - 1) * power(f, 2))::int END AS source,
    1 + floor(cardinality(locales) * g)::int AS locale, n % 5 < 3 AS listed, n % 5 = 1 AS has_affiliation,
    n % 10 < 4 OR age BETWEEN 0.1 AND 0.12 AS has_source, n % 10 = 5 AS has_comment,
    age > 0.95 AND n % 20 = 0 AS unverified) AS placed
  JOIN letter_versions v ON v.number = 1 + floor(age * 2.99)
  JOIN campaigns c ON c.id = v.campaign_id AND c.slug = 'almagro-resign'`;

/** The first ruling invalidated few signatures long ago, the second all others. */
const RULINGS = `
  INSERT INTO rulings (id, campaign_id, organizer_id, reason, state, total)
  SELECT n, campaign_id, organizer_id, 'A script', 'done', 0 FROM generate_series(1, 2) AS n,
    (SELECT campaign_id, organizer_id FROM memberships JOIN campaigns c ON c.id = campaign_id AND c.slug = 'almagro-resign') AS m`;
const INVALIDATED = `
  UPDATE signatures SET ruling_id = CASE WHEN created_at < now() - interval '399 days' THEN 1 ELSE 2 END
  WHERE invalidated_at IS NOT NULL`;

/** Disables the trigger, whose ledger is not read here, and builds the search index last. */
export async function seedSignatories(database, count) {
  const { termOn, termsSought } = await import("../lib/search/terms.ts");
  const only = (sought) => termsSought(0, sought)[0];
  const on = (kind, values) => values.map((value) => termOn(0, kind, value)(0));
  const texts = (terms) => terms.map(String);
  const lists = [
    FIRST,
    texts(FIRST.map((name) => only({ name }))),
    LAST,
    texts(LAST.map((name) => only({ name }))),
    texts(DOMAINS.map((domain) => only({ domain }))),
    COUNTRIES,
    texts(on("country", COUNTRIES)),
    AFFILIATIONS,
    texts([
      only({ affiliation: "Universidad" }),
      ...AFFILIATIONS.map((text) => only({ affiliation: text.split(" ")[1] })),
    ]),
    SOURCES,
    texts(on("source", SOURCES)),
    ["en", "es", "pt", "fr"],
    texts(on("locale", ["en", "es", "pt", "fr"])),
    texts(on("listed", ["yes", "no"])),
    texts(on("comment", ["yes"])),
  ];
  const [{ indexdef }] = await database.query("SELECT indexdef FROM pg_indexes WHERE indexname = 'signatures_terms'");
  await database.query("DROP INDEX signatures_terms");
  await database.query("ALTER TABLE signatures DISABLE TRIGGER USER");
  await database.query(`
    INSERT INTO letter_versions (campaign_id, number, published_at)
    SELECT id, number, now() FROM campaigns, (VALUES (2), (3)) AS more (number) WHERE slug = 'almagro-resign'`);
  let from = 1;
  const lane = async () => {
    for (let start = from; start <= count; start = from) {
      from += AT_ONCE;
      await database.query(INSERT, [start, Math.min(count, start + AT_ONCE - 1), count, ...lists]);
    }
  };
  await Promise.all([lane(), lane()]);
  await database.query(RULINGS);
  await database.query(INVALIDATED);
  await database.query("ALTER TABLE signatures ENABLE TRIGGER USER");
  await database.query(indexdef);
  await database.query("VACUUM ANALYZE signatures");
}

/** 0 is "a", 26 is "ba". */
export function spell(number) {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? spell(rest) : "") + String.fromCharCode(97 + (number % 26));
}
