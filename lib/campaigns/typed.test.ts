import { expect, test } from "vitest";
import { Key } from "../partners/schema.ts";
import { Filter } from "../search/filter.ts";
import { Goal, Hashtags } from "./fields.ts";
import { Slug } from "./slug.ts";

test("organizers' short fields drop invisible characters and read digits of any script", () => {
  expect(Slug.parse("\u202Aalmagro-resign\u202C\u200B")).toBe("almagro-resign");
  expect(Key.parse("\uFEFFcut-bolivia\t")).toBe("cut-bolivia");
  expect(Goal.parse("١٠٬٠٠٠")).toBe(10_000);
  expect(Goal.parse("２５００")).toBe(2500);
  expect(Hashtags.parse("#OAS\u200B\u2028#Bolivia\u2069")).toEqual(["OAS", "Bolivia"]);
  expect(Filter.parse({ name: "\u202AAna\tPérez\u202C", domain: " \u200Bexample.org\u2069" })).toMatchObject({
    ...{ name: "Ana Pérez", domain: "example.org" },
  });
  expect(Filter.safeParse({ name: "ana＠example.org" }).success).toBe(false);
});
