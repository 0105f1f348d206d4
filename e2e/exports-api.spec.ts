import { expect } from "@playwright/test";
import { aCast, type Who } from "./console-cast.ts";
import { aKey, EXPORT, holdPlaces } from "./export-actions.ts";
import { test } from "./shared-site.ts";

const QUERY = "?kind=delivery&format=jsonl&purpose=Story";
const STATUS: Record<Who, number> = {
  owner: 200,
  steward: 200,
  editor: 403,
  ...{ host: 404, invited: 404, stranger: 404, nobody: 401 },
};

test("owners and stewards can export by GET and POST, other sites cannot", async ({ database, request, start }) => {
  const { url } = await start();
  const cast = await aCast(database);
  for (const [who, status] of Object.entries(STATUS)) {
    const headers = { cookie: [...cast.cookies].find(([name]) => name === who)?.[1] ?? "none=" };
    const got = await request.get(url + EXPORT(cast) + QUERY, { headers });
    expect(got.status(), who).toBe(status);
    expect(got.headers()["cache-control"], who).toContain("no-store");
    const data = { purpose: "Story", format: "xlsx" };
    expect((await request.post(url + EXPORT(cast), { headers, data })).status(), who).toBe(status);
    const other = { ...headers, "sec-fetch-site": "cross-site" };
    expect((await request.get(url + EXPORT(cast) + QUERY, { headers: other })).status(), who).toBe(403);
    expect((await request.post(url + EXPORT(cast), { headers: other, data })).status(), who).toBe(403);
    expect((await request.head(url + EXPORT(cast) + QUERY, { headers })).status(), who).toBe(405);
  }
  expect(await database.query("SELECT format, finished FROM exports ORDER BY id")).toEqual(
    ["jsonl", "xlsx", "jsonl", "xlsx"].map((format) => ({ format, finished: true })),
  );
});

test("an API key is limited to its campaign and scope, and errors say what is wrong", async ({
  database,
  request,
  start,
}) => {
  const { url } = await start();
  const [cast, other] = [await aCast(database), await aCast(database)];
  const headers = await aKey(database, cast);
  const fetchExport = async (path: string, sent: Record<string, string> = headers) => {
    const response = await request.get(url + path, { headers: sent });
    const type = response.headers()["content-type"];
    return type === "application/problem+json" ? { headers: response.headers(), ...(await response.json()) } : response;
  };
  const problem = (name: string) => `urn:undersigned:problem:${name}`;
  expect((await fetchExport(EXPORT(cast) + QUERY)).status()).toBe(200);
  expect(await fetchExport(EXPORT(other) + QUERY)).toMatchObject({ status: 404, type: problem("unknown_campaign") });
  const plain = await fetchExport(`${EXPORT(cast)}?format=csv&purpose=&kind=`); // defaults: the key's list, the key's name as purpose
  expect([plain.status(), plain.headers()["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  const [made] = await database.query<{ purpose: string }>("SELECT purpose FROM exports ORDER BY id DESC LIMIT 1");
  const [key] = await database.query<{ name: string }>("SELECT name FROM api_keys");
  expect(made?.purpose).toBe(key?.name);
  expect(await fetchExport(`${EXPORT(cast)}?kind=contacts&purpose=Story`)).toMatchObject({
    status: 403,
    type: problem("forbidden"),
  });
  expect(await fetchExport(`${EXPORT(cast)}?format=pdf&columns=name,email`)).toMatchObject({
    status: 422,
    issues: [{ field: "format", code: "unknown_format" }],
  });
  for (const authorization of ["Bearer undersigned_nothing", "Bearer", "Basic YTpi"])
    expect(await fetchExport(EXPORT(cast) + QUERY, { authorization })).toMatchObject({
      status: 401,
      type: problem("unknown_key"),
      headers: { "www-authenticate": "Bearer" },
    });
  await holdPlaces(database, cast);
  expect(await fetchExport(EXPORT(cast) + QUERY)).toMatchObject({
    status: 429,
    type: problem("busy"),
    headers: { "retry-after": "5" },
  });
  await database.query("UPDATE api_keys SET revoked_at = now()");
  expect(await fetchExport(EXPORT(cast) + QUERY)).toMatchObject({ status: 401 });
});

test("an aborted download ends the query, and the ledger shows it as incomplete", async ({ database, start }) => {
  const { url } = await start();
  const cast = await aCast(database);
  await database.query(
    `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, affiliation, email_digest,
       email_cipher, verified_at)
     SELECT gen_random_uuid(), c.id, v.id, 'en', true, false, 'Ana ' || n, repeat('Institute ', 20),
       sha256(n::text::bytea), '\\x00', now()
     FROM campaigns c JOIN letter_versions v ON v.campaign_id = c.id AND v.number = 1, generate_series(1, 100000) n
     WHERE slug = $1`,
    [cast.slug],
  );
  const leaving = new AbortController();
  const headers = await aKey(database, cast);
  const response = await fetch(url + EXPORT(cast) + QUERY, { headers, signal: leaving.signal });
  await response.body?.getReader().read();
  const state = () =>
    database.query("SELECT ended_at IS NOT NULL AS ended, finished, rows < 100000 AS part FROM exports");
  expect(await state()).toEqual([{ ended: false, finished: false, part: true }]);
  leaving.abort();
  await expect.poll(state).toEqual([{ ended: true, finished: false, part: true }]);
  const open = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '%export'";
  await expect.poll(async () => (await database.query(open)).length).toBe(0);
});
