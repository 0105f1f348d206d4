/** A validation lets everybody read and write, so it needs no lock in advance. */
const ALTER = /^ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?"?(\w+)"?\s+(?!VALIDATE\b)(.*)$/is;
const FOREIGN_KEY = /^ADD\s+CONSTRAINT\b[^,]*\bFOREIGN\s+KEY\b[^,]*$/i;
const BESIDE_READERS = /\bREFERENCES\s+"?(\w+)"?|^CREATE\s+(?:UNIQUE\s+)?(?:INDEX|TRIGGER)\b.*?\sON\s+"?(\w+)"?/gis;

const withoutBodies = (script) => script.replace(/--.*$/gm, "").replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''");

/** Returns the tables that a script locks against everybody (`all`), and those it locks only against writers. */
export function findTables(script) {
  const all = new Set();
  const writers = new Set();
  for (const statement of withoutBodies(script).split(";")) {
    const [, table, action] = statement.trim().match(ALTER) ?? [];
    if (table) (FOREIGN_KEY.test(action) ? writers : all).add(table);
    for (const [, target, indexed] of statement.trim().matchAll(BESIDE_READERS)) writers.add(target ?? indexed);
  }
  return { all: [...all], writers: [...writers].filter((name) => !all.has(name)) };
}

/**
 * One statement takes them all within `timeoutMs`, less than half of `deadlock_timeout`: of both in a deadlock it is the
 * migration that gives up, however long its script takes.
 */
export async function lockTables(client, script, timeoutMs) {
  const { all, writers } = findTables(script);
  const { rows } = await client.query("SELECT name FROM unnest($1::text[]) name WHERE to_regclass(name) IS NOT NULL", [
    [...all, ...writers],
  ]);
  const existing = new Set(rows.map(({ name }) => name));
  const lock = (tables, mode) => {
    const names = tables.filter((name) => existing.has(name)).map((name) => `"${name}"`);
    return names.length > 0 ? `LOCK TABLE ${names.join(", ")} IN ${mode} MODE;` : "";
  };
  await client.query(`SET LOCAL statement_timeout = ${timeoutMs}`);
  await client.query(`DO $$ BEGIN ${lock(all, "ACCESS EXCLUSIVE")} ${lock(writers, "SHARE ROW EXCLUSIVE")} END $$`);
  await client.query("SET LOCAL statement_timeout = 0");
}
