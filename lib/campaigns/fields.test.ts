import { expect, test } from "vitest";
import { Goal, Hashtags, Minute, minuteOf } from "./fields.ts";

const codeOf = (result: { error?: { issues: { message: string }[] } }) => result.error?.issues[0]?.message;

const GOALS = { "1": 1, " 500 ": 500, "10,000": 10_000, "1.000.000": 1_000_000, "25 000": 25_000, "100000000": 1e8 };
for (const [typed, goal] of Object.entries(GOALS))
  test(`a goal of "${typed}" is ${goal}`, () => expect(Goal.parse(typed)).toBe(goal));

const NO_GOALS = {
  "": "required",
  "0": "goal_range",
  "100000001": "goal_range",
  "-5": "not_a_number",
  "1.5": "not_a_number",
  "1,000.000": "not_a_number",
  "1e3": "not_a_number",
  many: "not_a_number",
};
for (const [typed, code] of Object.entries(NO_GOALS))
  test(`"${typed}" is not a valid goal`, () => expect(codeOf(Goal.safeParse(typed))).toBe(code));

test("a minute is read as UTC in any server time zone", () => {
  for (const typed of ["2026-03-29T02:30", "2026-10-25T02:30", "2028-02-29T23:59", "2026-03-08T02:30"]) {
    const date = Minute.parse(typed);
    expect(date?.toISOString()).toBe(`${typed}:00.000Z`);
    expect(minuteOf(date)).toBe(typed);
  }
  expect(Minute.parse("2026-03-29T02:30:00")?.toISOString()).toBe("2026-03-29T02:30:00.000Z");
  expect(Minute.parse("")).toBeNull();
  expect(minuteOf(null)).toBe("");
});

for (const typed of [
  "2026-02-29T10:00",
  "2026-13-01T10:00",
  "2026-01-01T24:30",
  "2026-01-01",
  "tomorrow",
  "2026-1-1T1:1",
])
  test(`"${typed}" is not a valid minute`, () => expect(codeOf(Minute.safeParse(typed))).toBe("not_a_date"));

const HASHTAGS = {
  "": [],
  "#OEA, Almagro  #oea": ["OEA", "Almagro"],
  "#Bolivia#Paz": ["Bolivia", "Paz"],
  "#Perú_2026 #平和 #سلام #नमस्ते": ["Perú_2026", "平和", "سلام", "नमस्ते"],
};
for (const [typed, tags] of Object.entries(HASHTAGS))
  test(`the hashtags "${typed}" are accepted`, () => expect(Hashtags.parse(typed)).toEqual(tags));

const NO_HASHTAGS = {
  "a-b": "not_a_hashtag",
  "2026": "only_digits",
  "a b c d e f": "too_many",
  [`${"a".repeat(51)}`]: "too_long",
};
for (const [typed, code] of Object.entries(NO_HASHTAGS))
  test(`the hashtags "${typed}" are refused`, () => expect(codeOf(Hashtags.safeParse(typed))).toBe(code));
