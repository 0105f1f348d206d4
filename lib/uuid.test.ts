import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "./testing/budget.ts";
import { formatUuid, uuidBytes, uuidv7 } from "./uuid.ts";

test("an ID is a UUIDv7 with its millisecond", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 47 }), (at) => {
      const id = uuidv7(at);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at);
    }),
    budget(),
  );
});

test("IDs sort by time and are unique", () => {
  const ids = Array.from({ length: 1000 }, (_, at) => uuidv7(1_780_000_000_000 + at));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => uuidv7(5))).size).toBe(1000);
});

test("an ID survives conversion to bytes and back", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(formatUuid(uuidBytes(id))).toBe(id);
    }),
    budget(),
  );
});
