import { expect, test } from "vitest";
import { codesOf } from "../http/issues.ts";
import { addressesIn, Filter, KeptFilter, paramsOf } from "./filter.ts";

test("a filter is read from a URL, and invalid values are refused", () => {
  const filter = {
    name: "Ana",
    domain: "example.org",
    country: "AR",
    version: "2",
    from: "2026-05-01",
    state: "hidden",
  };
  expect(paramsOf(Filter.parse({ ...filter, source: "", locale: " " }))).toEqual(filter);
  const wrong = {
    domain: "a@b",
    country: "XX",
    version: "0",
    from: "2026-02-30",
    until: "soon",
    state: "all",
    listed: "1",
  };
  const { error } = Filter.safeParse(wrong);
  expect(new Set(error?.issues.map(({ path }) => path[0]))).toEqual(new Set(Object.keys(wrong)));
});

test("a stored filter is read as it was meant, or refused", () => {
  expect(KeptFilter.parse({ country: "AR", version: "2" })).toEqual({ country: "AR", version: 2 });
  for (const kept of [{}, null, { name: "" }, { country: "XX" }, { country: "AR", height: "tall" }])
    expect(KeptFilter.safeParse(kept).success, JSON.stringify(kept)).toBe(false);
});

test("no filter accepts an email address", () => {
  for (const field of ["name", "affiliation", "source"]) {
    const { error } = Filter.safeParse({ [field]: " of ana@example.org" });
    expect(error && codesOf(error)).toEqual([{ field, code: "address_sought" }]);
  }
  const params = {
    name: "Ana",
    source: ["x", "ana@example.org"],
    affiliation: "@home",
    other: "Ana <ana@example.org>",
  };
  expect(addressesIn(params)).toEqual(["source", "other"]);
});

test("an overlong domain is refused before parsing", () => {
  expect(Filter.safeParse({ domain: `${"a.".repeat(150_000)}@` }).success).toBe(false);
});
