import { expect, test } from "vitest";
import { rangeOf } from "./range.ts";
import { fitsName, isTagged, shapeOf, stemOf } from "./shape.ts";

test("a shape is case, length and digits of each word; names without case have one each", () => {
  expect(shapeOf("Ana  Pérez")).toBe("A3 A5");
  expect(shapeOf("JOHN smith McDonald")).toBe("AA4 a5 aA8");
  expect(shapeOf("user 12")).toBe("a4 a#2");
  expect(shapeOf("李 明")).not.toBe(shapeOf("王 芳"));
});

test("addresses of a series have one stem", () => {
  for (const email of ["bot-1@x.org", "bot_22@X.org", "bot+news@x.org", "Bot.3@x.org"])
    expect(stemOf(email)).toBe("bot@x.org");
  expect(stemOf("bota@x.org")).not.toBe("bot@x.org");
  expect([isTagged("a+b@x.org"), isTagged("a@x.org")]).toEqual([true, false]);
});

test("an address fits a name that it has a part of, whatever the accents; other scripts are taken to fit", () => {
  expect(fitsName("Ana Gonçalves", "goncal77@x.org")).toBe(true);
  expect(fitsName("Ana Pérez", "xkqwz@x.org")).toBe(false);
  expect(fitsName("தமிழ் செல்வி", "xkqwz@x.org")).toBe(true);
});

test("a range is a /24 or a /48", () => {
  expect(rangeOf("192.0.2.7")).toBe("192.0.2");
  expect(rangeOf("2001:db8:1:2")).toBe("2001:db8:1");
});
