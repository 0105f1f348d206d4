import { HEADERS, TYPES } from "./headers.ts";
import type { Random } from "./random.ts";
import { TARGETS } from "./targets.ts";
import { type Wire, withBody, withHeader } from "./wire.ts";

type Mangle = (wire: Wire, random: Random) => Wire;

const METHODS = "GET HEAD POST PUT PATCH DELETE OPTIONS TRACE PROPFIND CONNECT SEARCH FOO get".split(" ");

const LENGTHS: ((length: number) => string)[] = [
  (length) => String(Math.max(0, length - 3)),
  (length) => String(length * 2 + 1),
  (length) => `+${length}`,
  (length) => `${length}, ${length}`,
  () => "-1",
  () => "x",
  () => "9".repeat(30),
];

const BODIES: ((body: Buffer, random: Random) => Buffer)[] = [
  (body, random) => body.subarray(0, random.below(body.length + 1)),
  (body, random) => spliced(body, random, Buffer.from([0])),
  (body, random) => spliced(body, random, Buffer.from([0xff, 0xfe, 0xc0, 0x80])),
  (body, random) => spliced(body, random, Buffer.from("\ufeff\r\n\r\n")),
  (body, random) => Buffer.from(body.map((byte) => (random.often(0.02) ? byte ^ (1 << random.below(8)) : byte))),
  (body) => Buffer.concat([body, body]),
  (body) => Buffer.from(body.toString(), "utf16le"),
  (_, random) => Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256))),
  (body) => Buffer.concat([body, Buffer.alloc(40_000, "<")]),
];

function spliced(body: Buffer, random: Random, middle: Buffer): Buffer {
  const at = random.below(body.length + 1);
  return Buffer.concat([body.subarray(0, at), middle, body.subarray(at)]);
}

/** Mutations of a whole request. */
export const MANGLES: Mangle[] = [
  (wire, random) => ({ ...wire, method: random.one(METHODS) }),
  (wire, random) => ({ ...wire, target: random.one(TARGETS)(wire.target, random) }),
  (wire, random) => withHeader(wire, ...random.one(HEADERS)),
  (wire, random) => ({ ...wire, headers: [...wire.headers, random.one(HEADERS)] }),
  (wire, random) => withHeader(wire, "content-type", random.one(TYPES)),
  (wire, random) => withBody(wire, random.one(BODIES)(wire.body, random)),
  (wire, random) => ({ ...withHeader(wire, "content-length", random.one(LENGTHS)(wire.body.length)), isBroken: true }),
];
