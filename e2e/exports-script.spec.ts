import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { PARAMETERS } from "#lib/exports/schema.ts";
import { aCast, type Cast } from "./console-cast.ts";
import { aKey, holdPlaces } from "./export-actions.ts";
import { type Database, test } from "./shared-site.ts";

/** The manual's command, for this site. */
async function manualLine(database: Database, cast: Cast, url: string) {
  const manual = await readFile(new URL("../docs/organizing.md", import.meta.url), "utf8");
  const line = /^curl [^`]*export\?[^`]*/m.exec(manual)?.[0] ?? "";
  const { authorization } = await aKey(database, cast);
  const env = { ...process.env, UNDERSIGNED_KEY: authorization.replace("Bearer ", "") };
  const here = line.replace("https://letters.example.org", url).replace("my-letter", cast.slug).replace("-OJ ", "");
  return { manual, running: promisify(execFile)("sh", ["-c", here], { env }) };
}

test("the curl command in the manual works, and its tables are complete", async ({ database, start }) => {
  const { url } = await start();
  const cast = await aCast(database);
  const { manual, running } = await manualLine(database, cast, url);
  expect((await running).stdout).toMatch(/^Name,Title,/);
  for (const name of PARAMETERS) expect(manual).toMatch(new RegExp(`\`${name}\``));
});

test("a third concurrent export waits and retries with that command", async ({ database, start }) => {
  const { url } = await start();
  const cast = await aCast(database);
  await holdPlaces(database, cast);
  const { running } = await manualLine(database, cast, url);
  let said = "";
  running.child.stderr?.on("data", (text) => {
    said += text;
  });
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/429|retry/i);
  await database.query("UPDATE exports SET ended_at = now(), sha256 = '\\x00'");
  expect((await running).stdout).toMatch(/^Name,Title,/);
});
