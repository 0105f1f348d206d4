import { hash } from "node:crypto";
import { LINE_MAX } from "../signatures/details.ts";
import { NAME_MAX } from "../signatures/schema.ts";
import { Text } from "../text.ts";
import { formatUuid } from "../uuid.ts";
import { bare, findCountry } from "./country.ts";
import { type Damage, damageOf, damageOfName } from "./damage.ts";
import { readDay } from "./day.ts";
import type { Field, Mapping } from "./map.ts";
import { isTotal } from "./total.ts";

export type Row = {
  line: number;
  name: string;
  country: string | null;
  affiliation: string | null;
  title: string | null;
  place: string | null;
  signedOn: string | null; // YYYY-MM-DD
  likeness: string;
};
/** An error in a line, or a note about its extent; `column` counts from 1. */
export type Fault = {
  line: number;
  field: Field | "lines" | "";
  code: string;
  column: number | null;
  sameAs?: number;
};

/** What stood on paper is not published, so links may stay. */
const Name = Text({ max: NAME_MAX, links: true });
const Line = Text({ max: LINE_MAX, links: true });
/** It may hold two people. */
const LINE_END = /[\r\n]/;
const NOTHING = /^(\s|[-–—.]|n\/[ad]|s\/n|null|undefined|nan|\(null\))*$/i;
/** In a name's place. "Nan" and "Null" are names. */
const NOBODY = /^\s*(null|NULL|\(null\)|undefined|NaN|n\/[ad]|N\/[AD]|s\/n|S\/N)\s*$/;

/** Undefined for a blank line. */
export function readLine(
  line: number,
  cells: string[],
  { columns, dayFirst }: Mapping,
  now: Date,
): { row: Row } | { faults: Fault[] } | undefined {
  if (cells.every((cell) => cell.trim() === "")) return;
  const faults: Fault[] = [];
  const add = (field: Field | "", code: string) => {
    const column = columns.findIndex((name) => field !== "" && name === field) + 1;
    faults.push({ line, field, code, column: column || null });
  };
  const cellOf = (field: Field) => cells[columns.indexOf(field)] ?? "";

  const text = (field: Field, typed: string, schema: typeof Line, damage: (typed: string) => Damage | undefined) => {
    const damaged = damage(typed);
    if (damaged) {
      add(field, damaged);
      return "";
    }
    const { data, error } = schema.safeParse(typed);
    if (error) add(field, error.issues[0]?.message ?? "invalid");
    else if (LINE_END.test(typed.trim())) add(field, "forbidden_characters");
    return data ?? "";
  };
  const optional = (field: Field) => (NOTHING.test(cellOf(field)) ? null : text(field, cellOf(field), Line, damageOf));
  const found = <T>(field: Field, code: string, find: (cell: string) => T | undefined): T | null => {
    if (NOTHING.test(cellOf(field))) return null;
    const value = find(cellOf(field));
    if (value === undefined) add(field, code);
    return value ?? null;
  };

  const first = columns.find((field) => field === "name" || field === "given" || field === "family") || "name";
  const whole = columns.includes("name") ? cellOf("name") : `${cellOf("given").trim()} ${cellOf("family").trim()}`;
  if (isTotal(whole, cells)) return { faults: [{ line, field: "", code: "total_row", column: null }] };
  const name = text(first, NOBODY.test(whole) ? "" : whole, Name, damageOfName);
  const country = found("country", "unknown_country", findCountry);
  const signedOn = found("date", "not_a_day", (cell) => readDay(cell, dayFirst, now)?.toISOString().slice(0, 10));
  const [affiliation, title, place] = [optional("affiliation"), optional("title"), optional("place")];
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) add("", "too_many_cells");
  if (faults.length > 0) return { faults };
  return {
    row: { line, name, country, affiliation, title, place, signedOn, likeness: liken(name, country, affiliation) },
  };
}

/** Equal for spelling variants. */
function liken(name: string, country: string | null, affiliation: string | null): string {
  const facts = [bare(name) || name, country ?? "", bare(affiliation ?? "") || affiliation];
  return formatUuid(hash("sha256", facts.join("\0"), "buffer").subarray(0, 16));
}
