import { createSecretKey } from "node:crypto";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { env } from "../env.ts";
import { budget } from "../testing/budget.ts";
import { after, DAY } from "../testing/makers.ts";
import { isCode, makeCode } from "./code.ts";
import { makeOwnToken, makeToken, pathToThanks, readToken } from "./token.ts";

const id = "0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0b";
const expiresAt = new Date("2026-06-01T10:00:00Z");
const token = makeToken("verify", id, expiresAt);

/** Adds a new first key and keeps the old one. */
function turnKeys(): void {
  const keys = env().TOKEN_KEYS;
  keys.unshift({ id: "k2", secret: createSecretKey(Buffer.alloc(32, 9)) });
  onTestFinished(() => void keys.shift());
}

test("a token contains its id and expiry, to the second", () => {
  const claim = fc.record({ id: fc.uuid({ version: 7 }), seconds: fc.nat({ max: 2 ** 32 }) });
  fc.assert(
    fc.property(claim, ({ id, seconds }) => {
      const expiresAt = new Date(seconds * 1000 + 999);
      const read = readToken("verify", makeToken("verify", id, expiresAt));
      expect(read).toEqual({ id, expiresAt: new Date(seconds * 1000) });
    }),
    budget(),
  );
});

test("a token is short and needs no escaping in a URL", () => {
  expect(token).toMatch(/^k1\.[\w-]{50}$/);
});

test("a token is valid for one purpose only", () => {
  expect(readToken("own", token)).toBeUndefined();
  expect(readToken("verify", makeOwnToken(id, expiresAt))).toBeUndefined();
  expect(readToken("own", makeOwnToken(id, expiresAt))?.expiresAt).toEqual(after(expiresAt, 365 * DAY));
});

test("a token altered at any position is invalid", () => {
  const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"];
  for (let place = 3; place < token.length; place += 1) {
    for (const character of alphabet) {
      const altered = token.slice(0, place) + character + token.slice(place + 1);
      if (altered !== token) expect(readToken("verify", altered), altered).toBeUndefined();
    }
  }
});

test("a token that was truncated, extended or made up is invalid", () => {
  for (let length = 0; length < token.length; length += 1)
    expect(readToken("verify", token.slice(0, length))).toBeUndefined();
  for (const text of [`${token}A`, `${token}=`, ` ${token}`, token.replace("k1", "k2"), token.toUpperCase()])
    expect(readToken("verify", text), text).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(readToken("verify", text)).toBeUndefined();
      expect(readToken("verify", `k1.${text}`)).toBeUndefined();
    }),
    budget(),
  );
});

test("after a rotation, new tokens and codes use the new key and old ones stay valid", () => {
  const code = makeCode(id, expiresAt);
  turnKeys();
  expect(makeToken("verify", id, expiresAt)).toMatch(/^k2\./);
  expect(readToken("verify", makeToken("verify", id, expiresAt))?.id).toBe(id);
  expect(readToken("verify", token)?.id).toBe(id);
  expect(makeCode(id, expiresAt)).not.toBe(code);
  expect(isCode(code, id, expiresAt)).toBe(true);
  expect(isCode(makeCode(id, expiresAt), id, expiresAt)).toBe(true);
});

test("tokens and codes of a removed key are invalid", () => {
  turnKeys();
  const [fresh, code] = [makeToken("verify", id, expiresAt), makeCode(id, expiresAt)];
  const [gone] = env().TOKEN_KEYS.splice(0, 1);
  expect(readToken("verify", fresh)).toBeUndefined();
  expect(isCode(code, id, expiresAt)).toBe(false);
  if (gone) env().TOKEN_KEYS.unshift(gone);
});

test("a code belongs to one signature and one time", () => {
  const code = makeCode(id, expiresAt);
  expect(isCode(code, id, expiresAt)).toBe(true);
  expect(isCode(code, id, after(expiresAt, 1))).toBe(false);
  expect(isCode(code, id.replace("a", "b"), expiresAt)).toBe(false);
  for (const text of ["", code.slice(1), `${code}0`, ` ${code}`]) expect(isCode(text, id, expiresAt)).toBe(false);
});

test("the page after verifying gets access to the signature for an hour", () => {
  const path = pathToThanks("es", { slug: "a", signatureId: id });
  const own = /^\/es\/a\/thanks\?own=([\w.-]+)$/.exec(path)?.[1] ?? "";
  const read = readToken("own", own);
  expect(read?.id).toBe(id);
  expect(Math.abs((read?.expiresAt.getTime() ?? 0) - Date.now() - 3_600_000)).toBeLessThan(120_000);
});
