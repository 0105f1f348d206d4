import { aPerson } from "./people.mjs";

const AT_ONCE = 5_000;
const PAST_MS = 30 * 86_400_000;

const INSERT = `
  INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, country, affiliation,
    comment, email_digest, email_cipher, created_at, requested_at, verified_at, terms)
  SELECT r.id, c.id, v.id, r.locale, r.listed, r.updates, r.name, r.country, r.affiliation, r.comment, r.digest,
    r.cipher, r.at, r.at, r.at + interval '5 min',
    ARRAY(SELECT term # (c.id::bigint << 32) FROM unnest(r.terms::bigint[]) AS term)
      || (v.id::bigint * 2147483647 # floor(extract(epoch FROM r.at) / 86400)::bigint)
  FROM campaigns c JOIN letter_versions v ON v.campaign_id = c.id AND v.number = 1,
    unnest($1::uuid[], $2::text[], $3::bool[], $4::bool[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::bytea[], $10::bytea[], $11::timestamptz[], $12::text[])
    AS r (id, locale, listed, updates, name, country, affiliation, comment, digest, cipher, at, terms)
  WHERE c.slug = 'almagro-resign'`;

/** Adds verified signatures of the last 30 days with real digests and ciphers. Returns seconds. */
export async function seedSignatures(database, count) {
  const start = performance.now();
  const make = await makeRows();
  const first = Date.now() - PAST_MS;
  let sent = Promise.resolve();
  for (let done = 0; done < count; done += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - done);
    const columns = make(length, (index) => first + ((done + index) / count) * PAST_MS);
    await sent; // overlaps with making the next batch
    sent = database.query(INSERT, columns);
  }
  await sent;
  return (performance.now() - start) / 1000;
}

async function makeRows() {
  const [{ digestAddress }, { seal }, { termsOf }, { uuidv7 }] = await Promise.all([
    import("../lib/addresses/digest.ts"),
    import("../lib/secrets/seal.ts"),
    import("../lib/search/terms.ts"),
    import("../lib/uuid.ts"),
  ]);
  return (length, timeOf) => {
    const rows = Array.from({ length }, (_, index) => {
      const { email, ...person } = aPerson();
      const at = Math.floor(timeOf(index));
      return [
        uuidv7(at),
        person.locale,
        person.listed,
        person.updates,
        person.name,
        person.country,
        person.affiliation,
        person.comment,
        digestAddress(email),
        seal(email),
        new Date(at),
        `{${termsOf({ ...person, email }, new Date(at))}}`,
      ];
    });
    return rows[0].map((_, column) => rows.map((row) => row[column]));
  };
}
