/** Signatures as an organizer looks for them: common and rare names, domains, countries, sources, some only long ago. */
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

/** n: $1 to $2 of $3. What is drawn by a power of luck is common at the beginning of its list, and rare at the end. */
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

/** The trigger and the search index are made to wait: one would write a ledger that is not read here, the other is made whole. */
export async function seedSignatories(database, count) {
  const { termOn, termsSought } = await import("../lib/signatures/terms.ts");
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
  await database.query("ALTER TABLE signatures ENABLE TRIGGER USER");
  await database.query(indexdef);
  await database.query("VACUUM ANALYZE signatures");
}

/** A number as letters: 0 is "a", 26 is "ba". */
function spell(number) {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? spell(rest) : "") + String.fromCharCode(97 + (number % 26));
}

/** What organizers ask for, of each kind: common, rare, only long ago, and together. */
export const FILTERS = {
  nothing: {},
  "those who count": { state: "counted" },
  "a common name": { name: "maria" },
  "a name of one character": { name: "王" },
  "a rare name": { name: `apellido${spell(2_999)}` },
  "a common and a rare name": { name: `jose apellido${spell(2_990)}` },
  "nobody's name": { name: "nadie" },
  "a common domain": { domain: "gmail.com" },
  "a rare domain": { domain: `${spell(1_999)}.example` },
  "a country": { country: "BO" },
  "a country with ten in ten million": { country: "VA" },
  "a country of nobody": { country: "TV" },
  "an affiliation's common word": { affiliation: "universidad" },
  "an affiliation's rare word": { affiliation: spell(499) },
  "the newest version": { version: "3" },
  "the first version, of long ago": { version: "1" },
  "a source": { source: "source-9" },
  "a source of long ago": { source: "source-0" },
  "a language": { locale: "fr" },
  unverified: { state: "unverified" },
  withdrawn: { state: "withdrawn" },
  "ruled out": { state: "invalidated" },
  hidden: { state: "hidden" },
  "standing first": { state: "prominent" },
  private: { listed: "no" },
  "with a comment": { comment: "yes" },
  "a day of long ago": { from: ago(300), until: ago(300) },
  "a day of long ago, private, with a comment": { from: ago(300), until: ago(300), listed: "no", comment: "yes" },
  "the first version in a rare country": { version: "1", country: "GB" },
  "the first version, from a source, in a language": { version: "1", source: "source-30", locale: "pt" },
  "the last version, from a source of long ago (nobody)": { version: "3", source: "source-0" },
  "the first version, unverified (nobody)": { version: "1", state: "unverified" },
  "a common name of long ago": { name: "ana", version: "1" },
  "a common name, a common domain, a rare country (nobody)": { name: "luis", domain: "gmail.com", country: "TV" },
  "a rare name, withdrawn": { name: `apellido${spell(2_500)}`, state: "withdrawn" },
  "all at once": { name: "ana", domain: "gmail.com", country: "BO", locale: "es", state: "counted", listed: "yes" },
};

function ago(days) {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
