import fc from "fast-check";
import { expect, test } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { budget } from "../testing/budget.ts";
import { aConnection } from "../testing/database.ts";
import { inlineValues } from "./inline.ts";

const { sql } = Prisma;

const text = fc
  .array(fc.oneof(fc.constantFrom(..."'\\\"$%;-\n\t\uD800".split("")), fc.string({ unit: "grapheme" })))
  .map((parts) => parts.join("").replaceAll("\0", ""));

test("PostgreSQL reads any text back unchanged", async () => {
  const client = await aConnection();
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
      const query = sql`SELECT ${texts}::text[] AS list, ${texts[0]}::text AS one`;
      const { rows } = await client.query(inlineValues(query));
      expect(rows).toEqual([{ list: texts.map((one) => one.toWellFormed()), one: texts[0]?.toWellFormed() }]);
    }),
    budget(100),
  );
});

test("numbers, dates, bytes, booleans, nulls and lists arrive unchanged", async () => {
  const client = await aConnection();
  const at = new Date("2026-03-01T23:00:00.123Z");
  const bytes = Buffer.from([0, 39, 92, 255]);
  const query = sql`SELECT 1 - ${-5} AS n, ${2.5}::float AS f, ${12n}::text AS big, ${at}::timestamptz AS at, ${bytes} AS bytes,
    ${true} AS yes, ${null}::int AS nothing, ${[]}::int[] AS none, 7 = ANY(${[6, 7]}) AS found`;
  const { rows } = await client.query(inlineValues(query));
  expect(rows).toEqual([{ n: 6, f: 2.5, big: "12", at, bytes, yes: true, nothing: null, none: [], found: true }]);
});

test("conditions can be combined", () => {
  const parts = [sql`a = ${"x'"}`, sql`b > ${1}`];
  expect(inlineValues(sql`WHERE ${Prisma.join(parts, " AND ")}`)).toBe("WHERE a = 'x''' AND b > (1)");
});

test("unsupported values are refused", () => {
  expect(() => inlineValues(sql`SELECT ${"a\0b"}`)).toThrow("NUL");
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, { a: 1 }])
    expect(() => inlineValues(sql`SELECT ${value}`)).toThrow("this type of value");
});
