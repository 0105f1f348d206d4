import { createSecretKey, randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { env } from "../env.ts";
import { budget } from "../testing/budget.ts";
import { seal, unseal } from "./seal.ts";

test("sealed data opens unchanged", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(new Uint8Array(unseal(seal(bytes)))).toEqual(bytes);
    }),
    budget(),
  );
  expect(unseal(seal("josé@example.org")).toString()).toBe("josé@example.org");
});

test("sealing twice gives different ciphertexts, neither showing the plaintext", () => {
  const [one, other] = [seal("ana@example.org"), seal("ana@example.org")];
  expect(one).not.toEqual(other);
  expect(Buffer.from(one).includes("ana")).toBe(false);
  expect(Buffer.from(one).toString("utf8", 0, 3)).toBe("\u0002k1");
});

test("altered or truncated data does not open", () => {
  const sealed = seal("ana@example.org");
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const altered = sealed.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    expect(() => unseal(altered), `bit ${bit}`).toThrow();
  }
  for (let length = 0; length < sealed.length; length += 1) expect(() => unseal(sealed.subarray(0, length))).toThrow();
});

test("after a key rotation new data uses the new key, and old data opens while the old key is kept", () => {
  const old = seal("ana@example.org");
  env().ADDRESS_KEYS.unshift({ id: "new1", secret: createSecretKey(randomBytes(32)) });
  const fresh = seal("ana@example.org");
  expect(Buffer.from(fresh).toString("utf8", 1, 5)).toBe("new1");
  for (const sealed of [old, fresh]) expect(unseal(sealed).toString()).toBe("ana@example.org");
  const [gone] = env().ADDRESS_KEYS.splice(1, 1);
  onTestFinished(() => {
    if (gone) env().ADDRESS_KEYS.push(gone);
    env().ADDRESS_KEYS.shift();
  });
  expect(() => unseal(old)).toThrow('no key "k1"');
});
