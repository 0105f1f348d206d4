import { HOSTILE } from "#lib/testing/hostile.ts";
import type { Random } from "./random.ts";
import { TEXTS } from "./texts.ts";

const deep = (open: string, close: string, depth: number): unknown =>
  JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);

/** JSON values in place of a string. */
const OTHERS: unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53 + 2, -0, [], {}, [[]], ["a", "b"], [null], { length: -1 }],
  ...[
    { toString: 1 },
    JSON.parse(`{"then":1}`),
    { constructor: { prototype: { admin: true } } },
    JSON.parse('{"__proto__":{"act":"list"}}'),
  ],
  ...[deep("[", "]", 1_500), deep('{"a":', "}", 1_500), Array(3_000).fill(0), Array(300).fill("en")],
];

/** Hostile field names. */
export const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "then",
  "",
  "\0",
  "a[b]",
  "a.b",
  "[]",
  "$ACTION_KEY",
];

export function hostileText(random: Random): string {
  return random.one(random.often(0.2) ? HOSTILE : TEXTS);
}

export function hostileValue(random: Random): unknown {
  return random.often(0.6) ? hostileText(random) : random.one(OTHERS.filter((value) => value !== undefined));
}

/** Bodies that are not a JSON object, or an unusual one. */
export const JSON_BODIES = [
  ...[
    "",
    "{",
    "}",
    "[]",
    "null",
    "1",
    '"x"',
    "1e999",
    '{"a":1,}',
    "{'a':1}",
    '{"a":NaN}',
    "{}{}",
    "\ufeff{}",
    "// x\n{}",
    " ",
  ],
  ...[
    "[".repeat(8_000),
    '{"a":'.repeat(3_000),
    `${"[".repeat(7_000)}${"]".repeat(7_000)}`,
    `{"a":${"9".repeat(9_000)}}`,
  ],
  ...[
    '{"name":"\\ud800"}',
    '{"name":"\\u0000"}',
    '{"__proto__":{"name":"x"}}',
    '{"name":"a","name":{"b":1}}',
    '{"\\u0000":1}',
  ],
  `{${Array.from({ length: 1_200 }, (_, n) => `"f${n}":1`).join()}}`,
];

/** Action arguments in React's reply notation. */
export const REPLIES = [
  ...[
    '["$K1"]',
    '["$F1"]',
    '["$@1"]',
    '["$Q1"]',
    '["$W1"]',
    '["$i1"]',
    '["$B1"]',
    '["$R1"]',
    '["$r1"]',
    '["$X1"]',
    '["$x1"]',
  ],
  ...[
    '["$n99999999999999999999"]',
    `["$n${"9".repeat(9_000)}"]`,
    '["$Dx"]',
    '["$undefined"]',
    '["$-Infinity"]',
    '["$Tx"]',
  ],
  ...[
    '["$1:__proto__:then"]',
    '["$1:constructor:constructor"]',
    '["$0"]',
    '["$0:0"]',
    '{"then":"$1:then"}',
    '["$L1"]',
    '["$S1"]',
  ],
  ...["[]", "null", "", "x", "[", '[{"a":1}]', '["$h1"]', '["$h0"]', '[["$K1"],"$K2"]', "[".repeat(8_000)],
];
