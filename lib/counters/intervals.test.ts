import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { changeSince, endOf, fillIntervals, INTERVAL_MS, intervalOf, spanOf } from "./intervals.ts";

const at = (text: string) => new Date(`2026-03-${text}:00Z`);
const days = (from: string, until: string) => ({ from: at(from), until: at(until), by: "day" as const });

test("a day without changes is an interval of zero that keeps the count", () => {
  const history = [
    { from: at("01T00:00"), change: 5 },
    { from: at("04T00:00"), change: -2 },
  ];
  expect(fillIntervals(history, days("01T00:00", "06T00:00"))).toEqual([
    { from: at("01T00:00"), change: 5, count: 5 },
    { from: at("02T00:00"), change: 0, count: 5 },
    { from: at("03T00:00"), change: 0, count: 5 },
    { from: at("04T00:00"), change: -2, count: 3 },
    { from: at("05T00:00"), change: 0, count: 3 },
  ]);
});

test("a span starts from the earlier count, adds hours up to days and leaves out what follows", () => {
  const history = ["01T07:00", "02T01:00", "02T23:00", "03T00:00"].map((text) => ({ from: at(text), change: 1 }));
  expect(fillIntervals(history, days("02T00:00", "03T00:00"))).toEqual([{ from: at("02T00:00"), change: 2, count: 3 }]);
});

test("an empty span has no intervals", () => {
  expect(fillIntervals([], days("02T00:00", "02T00:00"))).toEqual([]);
});

test("for any history the intervals have no gaps and end with its sum", () => {
  const change = fc.record({ hour: fc.nat(900), change: fc.integer({ min: -50, max: 500 }) });
  fc.assert(
    fc.property(fc.array(change), fc.constantFrom("hour" as const, "day" as const), (list, by) => {
      const history = list
        .toSorted((a, b) => a.hour - b.hour)
        .map(({ hour, change }) => ({ from: new Date(at("01T00:00").getTime() + hour * INTERVAL_MS.hour), change }));
      const span = spanOf({ publishedAt: at("03T10:20"), closesAt: null }, history, by, at("20T13:37"));
      const steps = fillIntervals(history, span);
      expect(steps.at(-1)?.count).toBe(history.reduce((sum, { change }) => sum + change, 0));
      expect(steps.length).toBe((span.until.getTime() - span.from.getTime()) / INTERVAL_MS[by]);
    }),
    budget(),
  );
});

test("a chart of one hour ends an hour after it began; a chart of days names its last day", () => {
  const letter = { publishedAt: at("01T21:36"), closesAt: null };
  const hour = spanOf(letter, [], "hour", at("01T21:50"));
  expect([hour.from, endOf(hour)]).toEqual([at("01T21:00"), at("01T22:00")]);
  const days = spanOf(letter, [], "day", at("07T12:00"));
  expect([days.from, endOf(days)]).toEqual([at("01T00:00"), at("07T00:00")]);
});

test("a new letter is charted by hour, and its span ends with the current interval", () => {
  const letter = { publishedAt: at("01T10:20"), closesAt: null };
  expect(intervalOf(letter, at("05T10:00"))).toBe("hour");
  expect(intervalOf(letter, at("05T11:00"))).toBe("day");
  expect(spanOf(letter, [], "hour", at("02T12:30"))).toEqual({
    from: at("01T10:00"),
    until: at("02T13:00"),
    by: "hour",
  });
});

test("a closed letter is charted to the end of its grace period or its last change", () => {
  const letter = { publishedAt: at("01T00:00"), closesAt: at("04T12:00") };
  expect(spanOf(letter, [], "day", at("30T12:00")).until).toEqual(at("06T00:00"));
  expect(spanOf(letter, [{ from: at("09T05:00"), change: -1 }], "day", at("30T12:00")).until).toEqual(at("10T00:00"));
});

test("the change since a moment is the sum of the intervals that start at or after it", () => {
  const history = ["01T00:00", "02T00:00", "03T00:00"].map((text, index) => ({ from: at(text), change: index + 1 }));
  expect(changeSince(history, at("02T00:00"))).toBe(5);
  expect(changeSince([], at("02T00:00"))).toBe(0);
});
