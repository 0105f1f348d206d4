import { expect, test } from "vitest";
import { listMigrations } from "./list.mjs";

/** From before the first release. */
const EARLY = [
  "20261124073459_keep_verification_off_indexes",
  "20261124113929_add_organizers_and_funnel",
  "20261128150200_ask_for_repeats_when_they_move",
];

const COLUMN = String.raw`(?:COLUMN\s+)?(?!CONSTRAINT)"?\w+"?`;
const TAKES_AWAY = [
  /\bDROP\s+(TABLE|COLUMN|TYPE)\b/i,
  /\bRENAME\b/i,
  /\bSET\s+NOT\s+NULL\b/i,
  /\bALTER\s+(COLUMN\s+)?"?\w+"?\s+(SET\s+DATA\s+)?TYPE\b/i,
  new RegExp(String.raw`\bADD\s+${COLUMN}\s(?=[^,;]*\bNOT\s+NULL\b)(?![^,;]*\b(DEFAULT|GENERATED)\b)`, "i"),
];

const bare = (script: string) => script.replace(/--.*$/gm, "").replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''");
const takesAway = (script: string) => TAKES_AWAY.some((pattern) => pattern.test(bare(script)));

test("a migration takes nothing from the code that still runs while it is applied", () => {
  const migrations: { name: string; script: string }[] = listMigrations();
  expect(migrations.length).toBeGreaterThan(20);
  expect(migrations.filter(({ script }) => takesAway(script)).map(({ name }) => name)).toEqual(EARLY);
});

test("new columns are told apart: optional or with a default, or required of code that does not know them", () => {
  for (const script of [
    'ALTER TABLE "a" ADD COLUMN "b" TEXT',
    "ALTER TABLE a ADD COLUMN b INTEGER NOT NULL DEFAULT 0, ADD COLUMN c TEXT",
    "ALTER TABLE a ADD CONSTRAINT b CHECK (c IS NOT NULL)",
    'CREATE TABLE "a" ("b" TEXT NOT NULL)',
    "-- DROP TABLE a\nSELECT 1",
  ])
    expect(takesAway(script), script).toBe(false);
  for (const script of [
    'ALTER TABLE "a" ADD COLUMN "b" TEXT NOT NULL',
    "ALTER TABLE a ADD COLUMN b INTEGER DEFAULT 0, ADD COLUMN c TEXT NOT NULL",
    "ALTER TABLE a ALTER COLUMN b TYPE BIGINT",
    "ALTER TABLE a RENAME b TO c",
  ])
    expect(takesAway(script), script).toBe(true);
});
