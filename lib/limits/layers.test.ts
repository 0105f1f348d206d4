import { expect, test } from "vitest";
import { layersOf } from "./layers.ts";

const budgets = (network: string, more = {}) =>
  Object.fromEntries(layersOf({ act: "sign", network, ...more }).map(({ name, burst }) => [name, burst.most]));

test("a network is limited with the wider ones around it", () => {
  expect(budgets("192.0.2.7")).toEqual({ "sign 192.0.2.7": 300, "sign 192.0.2": 2_400 });
  expect(budgets("2001:db8:1:2")).toEqual({
    "sign 2001:db8:1:2": 300,
    "sign 2001:db8:1": 1_200,
    "sign 2001:db8": 12_000,
  });
  expect(budgets("unknown")).toEqual({ "sign unknown": 300 });
});

test("a signing is limited by its mail domain and campaign; a well-known provider's domain is wide", () => {
  const of = (domain: string) => budgets("192.0.2.7", { domain, slug: "letter" });
  expect(of("firm.example")).toMatchObject({ "domain firm.example": 600, "campaign letter": 120_000 });
  expect(of("gmail.com")).toMatchObject({ "domain gmail.com": 120_000 });
});

test("acts have separate budgets", () => {
  const names = layersOf({ act: "verify", network: "192.0.2.7" }).map(({ name }) => name);
  expect(names.toSorted()).toEqual(["verify 192.0.2", "verify 192.0.2.7"]);
});
