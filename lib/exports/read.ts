import { Prisma } from "#prisma/client/client.ts";
import type { Locale } from "../locale/locales.ts";
import { COLUMNS, type ColumnKey, KINDS, type Kind } from "./columns.ts";
import type { Cell } from "./csv.ts";
import type { Snapshot } from "./snapshot.ts";

const { sql } = Prisma;

export type Selection = {
  campaignId: number;
  kind: Kind;
  columns: readonly ColumnKey[];
  where?: Prisma.Sql;
  locale: Locale;
};

export async function* readSignatures(snapshot: Snapshot, selection: Selection): AsyncGenerator<Cell[][]> {
  const { columns, locale } = selection;
  const decoders = columns.map((key) => COLUMNS[key].decode);
  for await (const rows of snapshot.read(selectSignatures(selection)))
    yield rows.map((row) => decoders.map((decode, index) => (row[index] ? decode(row[index], locale) : null)));
}

/** Upper limit of each kind, whatever the filter. */
export const COUNTED: Record<Kind, Prisma.Sql> = {
  contacts: sql`counted AND ${KINDS.contacts.where}`,
  delivery: sql`counted AND ${KINDS.delivery.where}`,
};

function selectSignatures({ campaignId, kind, columns, where = sql`true` }: Selection): Prisma.Sql {
  const allowed: readonly ColumnKey[] = KINDS[kind].columns;
  // Last line of defense: no email address leaves with a delivery.
  if (columns.length === 0 || columns.some((key) => !allowed.includes(key)))
    throw new Error(`an export of ${kind} has no such columns`);
  return sql`
    SELECT ${Prisma.join(columns.map((key) => COLUMNS[key].sql))} FROM signatures
    JOIN (SELECT id AS version_id, number AS version_number FROM letter_versions) AS version
      ON version_id = letter_version_id
    WHERE campaign_id = ${campaignId} AND ${COUNTED[kind]} AND (${where}) ORDER BY signatures.id`;
}
