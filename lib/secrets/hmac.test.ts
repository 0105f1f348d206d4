import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { makeHmac } from "./hmac.ts";

test("it gives the same bytes as Node's HMAC-SHA-256", () => {
  const key = fc.uint8Array({ minLength: 1, maxLength: 64 });
  const text = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(key, text, (secret, words) => {
      const expected = createHmac("sha256", secret).update(words).digest();
      expect(makeHmac(secret)(words)).toEqual(expected);
    }),
    budget(),
  );
});
