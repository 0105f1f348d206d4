import { Prisma } from "#prisma/client/client.ts";
import { DETAIL_KEYS, DETAILS, type DetailKey } from "./details.ts";

const { raw, sql } = Prisma;

/** SQL of constants only: no input goes into it. */
const each = (write: (key: DetailKey) => string) => raw(DETAIL_KEYS.map(write).join(", "));

export const detailColumns = each((key) => key);
export const detailTypes = each((key) => `${key} text`);
export const emptyDetails = each((key) => `${key} = NULL`);
/** From pending words `w`. */
export const copyDetails = each((key) => `${key} = w.${key}`);
/** Of signatures `s`. */
export const publicDetails = each((key) => `${publicDetail(key, "s.")} AS ${key}`);

type Input = Partial<Record<DetailKey, string | null>>;

export function assignDetails(input: Input): Prisma.Sql {
  return Prisma.join(DETAIL_KEYS.map((key) => sql`${raw(key)} = ${input[key]}`));
}

export function publicDetail(key: DetailKey, table = ""): string {
  const { publicIf } = DETAILS[key];
  return publicIf ? `CASE WHEN ${table}${publicIf.sql} THEN ${table}${key} END` : `${table}${key}`;
}
