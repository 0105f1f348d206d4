import pg from "pg";
import { onTestFinished } from "vitest";
import { checkLog } from "../../public/verify-count.mjs";
import { db } from "../db.ts";
import { directUrl } from "../env.ts";
import { findForks } from "../log/compare.ts";
import { findCosigned } from "../log/cosigning/find.ts";
import { type Entry, parseEntry, unpackEntries } from "../log/entry.ts";
import { findCheckpoint, findTile, findVkeys } from "../log/find.ts";
import { step } from "../log/run.ts";

/** Each call works until nothing waits, or `once`: transactions of other databases delay it too. */
export async function aSequencer() {
  const client = new pg.Client({ connectionString: directUrl(), application_name: "sequencer" });
  await client.connect();
  onTestFinished(() => client.end());
  return async ({ once = false } = {}) => {
    const refused = await findForks(client);
    do await step(client, refused);
    while (!once && (await isWaiting(client, refused)));
  };
}

async function isWaiting(client: pg.Client, refused: Set<number>): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM log_changes WHERE campaign_id <> ALL($1) UNION ALL SELECT FROM logs WHERE NOT filled
     UNION ALL SELECT FROM logs WHERE draft IS DISTINCT FROM checkpoint AND campaign_id <> ALL($1) LIMIT 1`,
    [[...refused]],
  );
  return rows.length > 0;
}

export function readOf(slug: string) {
  return async (path: string): Promise<Buffer> => {
    const [first, ...rest] = path.split("/");
    const text =
      first === "cosigned"
        ? await findCosigned(slug, rest.join("/"))
        : first === "checkpoint"
          ? await findCheckpoint(slug)
          : await findVkeys(slug);
    const bytes = first === "tile" ? await findTile(slug, rest.join("/")) : text;
    if (bytes === undefined) throw new Error(`no ${path}`);
    return Buffer.from(bytes);
  };
}

export function check(slug: string, options: Partial<Parameters<typeof checkLog>[0]> = {}) {
  return checkLog({ read: readOf(slug), ...options });
}

export async function entriesOf(campaignId: number): Promise<Entry[]> {
  const bundles = await db().logBundle.findMany({ where: { campaignId }, orderBy: { number: "asc" } });
  return bundles.flatMap(({ entries }) => unpackEntries(entries).map(parseEntry));
}

export async function storyOf(campaignId: number): Promise<string[]> {
  const entries = await entriesOf(campaignId);
  return entries.map((entry) => ("of" in entry ? `${entry.kind} ${entry.of}` : entry.kind));
}
