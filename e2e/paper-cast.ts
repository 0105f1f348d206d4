import { randomUUID } from "node:crypto";
import { seal } from "#lib/secrets/seal.ts";
import type { Database } from "./sites.ts";

const FILE = "name,country\nAna,AR\n";

export const NO_PAPER = { ready: "", checked: "", failed: "", done: "" };

/** Paper imports in four stages: awaiting columns, checked, stopped, done. */
export async function somePaper({ query }: Pick<Database, "query">, campaign: number, organizer: string) {
  const anImport = async (state: string, more: Record<string, unknown> = {}) => {
    const id = randomUUID();
    const fields = { id, campaign_id: campaign, organizer_id: organizer, state, file_name: "sheets.csv", ...more };
    const names = Object.keys(fields);
    await query(
      `INSERT INTO paper_imports (${names}) VALUES (${names.map((_, n) => `$${n + 1}`)})`,
      Object.values(fields),
    );
    return id;
  };
  const mapping = { headed: true, dayFirst: true, columns: ["name", "country"] };
  const ready = await anImport("ready", { bytes: FILE.length });
  const checked = await anImport("checked", { bytes: FILE.length, rows: 1, good: 1, mapping });
  const failed = await anImport("failed", { bytes: FILE.length, mapping, error: "worker", resumes: "checking" });
  const done = await anImport("done", { rows: 1, good: 1, imported: 1, notes: { en: "A fair" }, ended_at: new Date() });
  for (const id of [ready, checked])
    await query("INSERT INTO paper_parts (import_id, number, bytes) VALUES ($1, 0, $2)", [id, seal(FILE)]);
  await query(
    `INSERT INTO paper_signatures (import_id, line, campaign_id, name, likeness) VALUES ($1, 2, $2, 'Ana', $1)`,
    [done, campaign],
  );
  return { ready, checked, failed, done };
}
