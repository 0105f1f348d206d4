import pg from "pg";
import { expect, test } from "vitest";
import { directUrl } from "./env.ts";
import { findPrimary } from "./health/find-primary.ts";
import { connectionTo, findHostsFault, openClient, splitHosts } from "./primary.ts";

const ATTRS = "target_session_attrs=read-write";

test("a URL with several hosts is one URL for each, with its own port", () => {
  expect(splitHosts(`postgresql://u:p%40,x@h1:5432,h2,[::1]:5433/db?${ATTRS}&sslmode=require`)).toEqual(
    ["h1:5432", "h2", "[::1]:5433"].map((host) => `postgresql://u:p%40,x@${host}/db?${ATTRS}&sslmode=require`),
  );
});

test("a URL with one host stays as it is, and its connections are ordinary", () => {
  for (const url of [
    "postgresql://u:p@h:5432/db",
    "postgres://",
    "postgresql:///db?host=/var/run",
    "postgres://u:a,b@h/d",
  ]) {
    expect(connectionTo(url)).toEqual({ connectionString: url });
    expect(findHostsFault(url)).toBeUndefined();
  }
  expect(Object.hasOwn(openClient("postgresql://u@h/db", {}), "connect")).toBe(false);
});

test("several hosts must be valid, and require target_session_attrs=read-write", () => {
  expect(findHostsFault(`postgresql://u@h1,h2:5433/db?${ATTRS}`)).toBeUndefined();
  for (const query of ["", "?target_session_attrs=any", "?target_session_attrs=standby"])
    expect(findHostsFault(`postgresql://u@h1,h2/db${query}`)).toContain(`needs ?${ATTRS}`);
  for (const hosts of ["h1,", ",h2", "h1:x,h2", "h1:99999,h2"])
    expect(findHostsFault(`postgresql://u@${hosts}/db?${ATTRS}`)).toContain("one of them is invalid");
});

const DEAD = "postgresql://nobody@127.0.0.1:1/nowhere";

test("the host that accepts writes is found behind one that is down", async () => {
  const { port } = new URL(directUrl());
  const primary = await findPrimary([DEAD, directUrl()], "");
  expect(primary).toMatchObject({
    url: directUrl(),
    port: Number(port),
    timeline: expect.stringMatching(/^[0-9A-F]{8}$/),
  });
});

test("without a host that accepts writes, the error says why, without passwords", async () => {
  const older = findPrimary([DEAD.replace("nobody", "nobody:secret"), directUrl()], "FFFFFFFF");
  const error = await older.catch((error: Error) => error.message);
  expect(error).toMatch(/127\.0\.0\.1:1: connect ECONNREFUSED.*it was primary before another host \(timeline 0+1/);
  expect(error).not.toMatch(/secret/);
});

test("a pool with several hosts opens its connections to the primary", async () => {
  const { host } = new URL(directUrl());
  const url = directUrl().replace(host, `127.0.0.1:1,${host}`);
  const pool = new pg.Pool({ ...connectionTo(`${url}?${ATTRS}`), max: 2 });
  const { rows } = await pool.query("SELECT current_setting('transaction_read_only') AS setting");
  expect(rows).toEqual([{ setting: "off" }]);
  await pool.end();
  const client = openClient(`${url}?${ATTRS}`, { application_name: "undersigned tests" });
  await client.connect();
  expect(client.port).toBe(Number(new URL(directUrl()).port));
  await client.end();
});
