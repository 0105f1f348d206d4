import { expect, test, vi } from "vitest";
import { onServer } from "#lib/testing/server.ts";
import { patience } from "../../e2e/tools/patience.mjs";
import { anEmptyDatabase } from "../testing/database.ts";
import { applyMigrations } from "./apply.mjs";
import { compareFunctions, listFunctions } from "./functions.mjs";

vi.setConfig({ testTimeout: patience(120_000) });

test("the functions of a migrated database equal those in prisma/sql", async () => {
  const url = await anEmptyDatabase();
  await applyMigrations(url);
  expect(listFunctions().map(({ name }) => name)).toContain("count_signatures");
  await onServer(url, async (client) => expect(await compareFunctions(client)).toBe(""));
});

test("a changed, added or removed function goes into the next migration", async () => {
  const url = await anEmptyDatabase();
  const write = (name: string, value: number) => ({
    name,
    script: `CREATE OR REPLACE FUNCTION ${name}() RETURNS int LANGUAGE sql AS $$ SELECT ${value} $$;\n`,
  });
  await onServer(url, async (client) => {
    for (const name of ["same", "changed", "removed"]) await client.query(write(name, 1).script);
    const wanted = [write("added", 1), write("changed", 2), write("same", 1)];
    const script = await compareFunctions(client, wanted);
    expect(script).toBe([write("added", 1).script, write("changed", 2).script, "DROP FUNCTION removed;\n"].join("\n"));
    await client.query(script);
    expect(await compareFunctions(client, wanted)).toBe("");
  });
});
