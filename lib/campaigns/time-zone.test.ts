import { expect, test } from "vitest";
import {
  deadlineWords,
  formats,
  instantOf,
  lastDayWords,
  lastMinute,
  TIME_ZONES,
  TimeZone,
  wallTime,
  zoneWords,
} from "./time-zone.ts";

const iso = (date: Date) => date.toISOString().slice(0, 16);
const wall = (text: string) => new Date(`${text}Z`);

const SAME: [zone: string, wall: string, instant: string][] = [
  ["UTC", "2026-12-09T23:59", "2026-12-09T23:59"],
  ["America/New_York", "2026-12-09T23:59", "2026-12-10T04:59"],
  ["America/New_York", "2026-07-09T23:59", "2026-07-10T03:59"],
  ["America/La_Paz", "2026-12-09T23:59", "2026-12-10T03:59"],
  ["Asia/Kolkata", "2026-12-10T00:00", "2026-12-09T18:30"],
  ["America/St_Johns", "2026-12-09T23:59", "2026-12-10T03:29"],
  ["Pacific/Kiritimati", "2026-12-10T00:00", "2026-12-09T10:00"],
];

for (const [zone, local, instant] of SAME)
  test(`${local} in ${zone} is ${instant} UTC, and back`, () => {
    expect(iso(instantOf(wall(local), zone))).toBe(instant);
    expect(iso(wallTime(wall(instant), zone))).toBe(local);
  });

test("on days when clocks change, a skipped hour counts on from before and of a repeated one it is the first", () => {
  const of = (zone: string, text: string) => iso(instantOf(wall(text), zone));
  expect(of("America/New_York", "2026-03-08T01:59")).toBe("2026-03-08T06:59");
  expect(of("America/New_York", "2026-03-08T02:30")).toBe("2026-03-08T07:30");
  expect(of("America/New_York", "2026-03-08T03:00")).toBe("2026-03-08T07:00");
  expect(of("America/New_York", "2026-03-08T23:59")).toBe("2026-03-09T03:59");
  expect(of("America/New_York", "2026-11-01T00:59")).toBe("2026-11-01T04:59");
  expect(of("America/New_York", "2026-11-01T01:30")).toBe("2026-11-01T05:30");
  expect(of("America/New_York", "2026-11-01T02:00")).toBe("2026-11-01T07:00");
  expect(of("America/New_York", "2026-11-01T23:59")).toBe("2026-11-02T04:59");
  expect(of("America/Santiago", "2026-09-06T00:00")).toBe("2026-09-06T04:00"); // midnight is skipped
  expect(of("Europe/Lisbon", "2026-10-25T01:30")).toBe("2026-10-25T00:30");
});

test("every minute of a year that a clock shows is found again", () => {
  for (const zone of ["America/New_York", "America/Asuncion", "Europe/Paris", "Australia/Lord_Howe"])
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 6.5 * 3_600_000) {
      const shown = wallTime(new Date(at), zone);
      expect(wallTime(instantOf(shown, zone), zone)).toEqual(shown);
    }
});

test("zones are called as people call them", () => {
  expect(["en", "es", "pt", "fr"].map((locale) => zoneWords("America/New_York", locale))).toEqual([
    ...["Washington time", "hora de Washington", "horário de Washington", "heure de Washington"],
  ]);
  expect(["en", "es", "pt", "fr"].map((locale) => zoneWords("America/La_Paz", locale))).toEqual([
    ...["Bolivia Time", "hora de Bolivia", "horário da Bolívia", "heure de Bolivie"],
  ]);
  expect(zoneWords("UTC", "fr")).toBe("UTC");
});

test("a deadline is told in the campaign's zone, until it has passed", () => {
  const closing = { closesAt: new Date("2026-12-10T04:59:00Z"), timeZone: "America/New_York" };
  const now = new Date("2026-11-30T12:00:00Z");
  const words = (locale: string) => deadlineWords(closing, locale, now)?.replace(/[\u202F\u00A0]/g, " ");
  expect(words("en")).toBe("Sign until December 9, 11:59 PM, Washington time");
  expect(words("es")).toBe("Firme hasta el 9 de diciembre, 23:59, hora de Washington");
  expect(words("pt")).toBe("Assine até 9 de dezembro, 23:59, horário de Washington");
  expect(words("fr")).toBe("Signez jusqu’au 9 décembre, 23:59, heure de Washington");
  expect(deadlineWords({ ...closing, closesAt: null }, "en", now)).toBeUndefined();
  expect(deadlineWords(closing, "en", closing.closesAt)).toBeUndefined();
  expect(deadlineWords({ ...closing, closesAt: new Date("2027-02-01T12:00:00Z") }, "en", now)).toContain(
    "February 1, 2027",
  );
});

test("a counter tells the last day", () => {
  const of = (locale: "en" | "es" | "fr") => lastDayWords(new Date("2026-12-10T05:00:00Z"), "America/New_York", locale);
  expect([of("en"), of("es"), of("fr")]).toEqual([
    "Sign until Dec 9",
    "Firme hasta el 9 dic",
    "Signez jusqu’au 9 déc.",
  ]);
});

test("midnight is told as the last minute of the day that ends", () => {
  expect(iso(lastMinute(new Date("2026-12-10T05:00:00Z"), "America/New_York"))).toBe("2026-12-09T23:59");
  expect(iso(lastMinute(new Date("2026-12-10T00:00:00Z"), "America/New_York"))).toBe("2026-12-09T19:00");
});

test("a zone must be one that is known", () => {
  expect(TIME_ZONES).toEqual(expect.arrayContaining(["UTC", "America/New_York", "America/La_Paz"]));
  for (const zone of ["Washington", "", "EST5EDT5", "../x"]) expect(TimeZone.safeParse(zone).success).toBe(false);
});

test("a zone that does not exist counts as UTC, since a refused form shows what was sent", () => {
  for (const zone of ["", "Mars/Olympus", "__proto__"]) {
    expect(zoneWords(zone, "en")).toBe("UTC");
    expect(wallTime(new Date(0), zone)).toEqual(new Date(0));
  }
});

test("names of no time zone count as UTC, and are not all kept", () => {
  for (let n = 0; n <= TIME_ZONES.length; n += 1)
    expect(iso(wallTime(wall("2026-12-09T23:59"), `No/${n}`))).toBe("2026-12-09T23:59");
  expect(formats.size).toBeLessThanOrEqual(TIME_ZONES.length);
});
