import type { Random } from "./random.ts";
import { type Header, type Wire, withHeader } from "./wire.ts";

type Frame = (wire: Wire, random: Random) => Wire;

const chunk = (body: Buffer, size = body.length.toString(16), end = "\r\n"): Buffer =>
  Buffer.concat([Buffer.from(`${size}\r\n`), body, Buffer.from(end)]);

const LAST = Buffer.from("0\r\n\r\n");

/** Chunked, without Content-Length. */
function chunked(wire: Wire, ...parts: Buffer[]): Wire {
  const { headers } = withHeader(withHeader(wire, "content-length", undefined), "transfer-encoding", "chunked");
  return { ...wire, headers, body: Buffer.concat(parts) };
}

const broken = (wire: Wire): Wire => ({ ...wire, isBroken: true });
const adding = (wire: Wire, ...more: Header[]): Wire => ({ ...wire, headers: [...wire.headers, ...more] });

/** Bytes that are not a request. */
const plain = (text: string): Wire =>
  broken({ method: text, target: "", version: "", headers: [], body: Buffer.alloc(0) });

const HELLO = "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03";

/** Requests with a broken start, end or length. */
export const FRAMES: Frame[] = [
  (wire) => chunked(wire, chunk(wire.body), LAST),
  (wire) => chunked(wire, ...Array.from(wire.body.subarray(0, 300), (byte) => chunk(Buffer.from([byte]))), LAST),
  (wire) => broken(chunked(wire, chunk(wire.body))),
  (wire) => broken(chunked(wire, chunk(wire.body, "zz"), LAST)),
  (wire) => broken(chunked(wire, chunk(wire.body, "-1"), LAST)),
  (wire) => broken(chunked(wire, chunk(wire.body, "f".repeat(17)), LAST)),
  (wire) => broken(chunked(wire, chunk(wire.body, "1"), LAST)),
  (wire) => broken(chunked(wire, chunk(wire.body, undefined, ""), LAST)),
  (wire) => chunked(wire, chunk(wire.body, `${wire.body.length.toString(16)};${"a=b;".repeat(2_000)}`), LAST),
  (wire) => chunked(wire, chunk(wire.body), Buffer.from("0\r\nX-Client-IP: 192.0.2.1\r\n\r\n")),
  (wire) => chunked(wire, chunk(Buffer.alloc(100_000, "x")), LAST),
  (wire) => broken(adding(wire, ["transfer-encoding", "chunked"])),
  (wire) => broken(adding(wire, ["transfer-encoding", "identity"])),
  (wire) => broken(chunked(adding(wire, ["transfer-encoding", "gzip"]), chunk(wire.body), LAST)),
  (wire) => broken(adding(wire, ["content-length", "7"])),
  (wire) => broken(withHeader(wire, "content-length", "100000000")),
  (wire) => broken({ ...wire, body: wire.body.subarray(0, wire.body.length / 2) }),
  (wire) => broken({ ...withHeader(wire, "content-length", undefined), body: wire.body }),
  (wire) => ({ ...adding(withHeader(wire, "content-length", "0")), body: Buffer.alloc(0) }),
  (wire) => adding(wire, ["host", "evil.example"]),
  (wire) => adding(wire, ["Host", "127.0.0.1"]),
  (wire) => withHeader(wire, "host", undefined),
  (wire) => ({ ...wire, version: "HTTP/1.0" }),
  (wire) => broken({ ...wire, version: "" }),
  (wire) => ({ ...wire, version: "HTTP/2.0" }),
  (wire) => ({ ...wire, version: "HTTP/1.1 x" }),
  (wire) => adding(wire, ["x-nul", "a\0b"]),
  (wire) => adding(wire, ["x-folded", "a\r\n b"]),
  (wire) => adding(wire, ["x-space ", "a"]),
  (wire) => adding(wire, ["", "a"]),
  (wire) => adding(wire, ["x-feed", "a\nx-other: b"]),
  (wire) => adding(wire, ...Array.from({ length: 1_900 }, (_, n): Header => [`x-${n}`, "a"])),
  (wire) => adding(wire, ["x-long", "x".repeat(70_000)]),
  (wire) => ({ ...wire, target: `http://evil.example${wire.target}` }),
  (wire) => ({ ...wire, target: `https://user:name@evil.example:99999${wire.target}` }),
  (wire) => broken({ ...wire, body: Buffer.concat([wire.body, Buffer.from("GET /en HTTP/1.1\r\nHost: x\r\n\r\n")]) }),
  () => plain("PRI * HTTP/2.0\r\n\r\nSM"),
  () => plain(HELLO),
  () => plain("GET /en"),
  () => plain("\0"),
  () => plain("\r\n\r\n\r\n"),
  (_, random) => plain(Array.from({ length: 200 }, () => String.fromCharCode(random.below(256))).join("")),
];
