import type { Random } from "./random.ts";
import { JSON_BODIES } from "./values.ts";

export type Encoding = "json" | "urlencoded" | "multipart";
export type Fields = Record<string, unknown>;
type Sent = { type: string; body: Buffer };

const CRLF = "\r\n";

export function encode(fields: Fields, encoding: Encoding): Sent {
  if (encoding === "json") return { type: "application/json", body: Buffer.from(JSON.stringify(fields)) };
  if (encoding === "urlencoded") return { type: URLENCODED, body: Buffer.from(pairsOf(fields).map(joined).join("&")) };
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body: Buffer.from(multipart(pairsOf(fields))) };
}

/** The same with an invalid or unusual encoding. */
export function encodeBroken(fields: Fields, encoding: Encoding, random: Random): Sent {
  const sent = encode(fields, encoding);
  if (encoding === "json") return { type: sent.type, body: Buffer.from(random.one(JSON_BODIES)) };
  const text = sent.body.toString();
  if (encoding === "urlencoded")
    return { type: sent.type, body: Buffer.from(random.one(BROKEN_FORMS)(text), "latin1") };
  const [type, body] = random.one(BROKEN_PARTS)(text);
  return { type, body: Buffer.from(body) };
}

const URLENCODED = "application/x-www-form-urlencoded";
const BOUNDARY = "----edge";
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

type Pair = [name: string, value: string];

/** Lists become repeated fields, other values JSON. */
function pairsOf(fields: Fields): Pair[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const values: unknown[] = Array.isArray(value) ? value.slice(0, 1_000) : [value];
    return values.map((one): Pair => [name, textOf(one)]);
  });
}

/** Percent-encodes a value. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** Like browsers, but accepts lone surrogates. */
function joined(pair: Pair): string {
  return pair.map((text) => encodeURIComponent(text.toWellFormed())).join("=");
}

function multipart(pairs: Pair[]): string {
  return `${pairs.map(([name, value]) => partOf(`form-data; name="${escaped(name)}"`, value)).join("")}--${BOUNDARY}--${CRLF}`;
}

function partOf(disposition: string, value: string, more = ""): string {
  return `--${BOUNDARY}${CRLF}Content-Disposition: ${disposition}${CRLF}${more}${CRLF}${value}${CRLF}`;
}

function escaped(name: string): string {
  return name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

const BROKEN_FORMS: ((text: string) => string)[] = [
  (text) => text.replaceAll("=", "=%"),
  (text) => text.replaceAll("=", "=%zz%"),
  (text) => `${text}&name=\xff\xfe&%ff=%ed%a0%80`,
  (text) => `${text}&%00=%00&=&&==&+`,
  (text) => `${text}&${"a=1&".repeat(3_000)}`,
  (text) => `${text}&__proto__=x&__proto__[a]=b&constructor=y`,
  (text) => text.replaceAll("=", "[]="),
  (text) => text.replaceAll("&", ";"),
  (text) => `${text}&${text}`,
  (text) => `{"a":"${text}"}`,
  () => "%",
  () => "",
];

const BROKEN_PARTS: ((text: string) => [type: string, body: string])[] = [
  (text) => ["multipart/form-data", text],
  (text) => ["multipart/form-data; boundary=", text],
  (text) => ["multipart/form-data; boundary=other", text],
  (text) => [`multipart/form-data; boundary=${"b".repeat(300)}`, text],
  (text) => [`multipart/form-data; boundary="${BOUNDARY}`, text],
  (text) => [`${MULTIPART}; boundary=other`, text],
  (text) => [`${MULTIPART}; charset=utf-16`, text],
  (text) => [`Multipart/Form-Data; Boundary="${BOUNDARY}"`, text],
  (text) => [MULTIPART, text.slice(0, Math.floor(text.length / 2))],
  (text) => [MULTIPART, text.replace(`--${BOUNDARY}--${CRLF}`, "")],
  (text) => [MULTIPART, text.replaceAll(CRLF, "\n")],
  (text) => [MULTIPART, text.replaceAll(`${CRLF}${CRLF}`, CRLF)],
  (text) => [MULTIPART, text.replaceAll(/name="[^"]*"/g, "")],
  (text) => [MULTIPART, text.replaceAll(/name="[^"]*"/g, 'name=""')],
  (text) => [MULTIPART, text.replaceAll(/name="([^"]*)"/g, 'name="$1"; filename="../x\0.png"')],
  (text) => [MULTIPART, text.replaceAll(/name="([^"]*)"/g, "name=\"$1\"; filename*=UTF-8''%zz%ff")],
  (text) => [MULTIPART, text.replaceAll(/name="([^"]*)"/g, 'name="$1"; name="__proto__"')],
  (text) => [MULTIPART, text.replaceAll("form-data;", "attachment;")],
  (text) => [MULTIPART, text.replaceAll("Content-Disposition", "Content-Nothing")],
  (text) => [MULTIPART, partOf('form-data; name="a"', "eA==", `Content-Transfer-Encoding: base64${CRLF}`) + text],
  (text) => [MULTIPART, partOf('form-data; name="a"', text, `Content-Type: multipart/mixed; boundary=x${CRLF}`) + text],
  (text) => [MULTIPART, partOf('form-data; name="a"', "x", `X-A: ${"a".repeat(20_000)}${CRLF}`) + text],
  (text) => [MULTIPART, partOf('form-data; name="a"', "x", `X-A: a${CRLF}`.repeat(1_000)) + text],
  (text) => [MULTIPART, partOf('form-data; name="a"', "").repeat(900) + text],
  (text) => [MULTIPART, partOf(`form-data; name="${"a".repeat(9_000)}"`, "x") + text],
  (text) => [MULTIPART, `nothing${CRLF}${text}nothing`],
  () => [MULTIPART, `--${BOUNDARY}--${CRLF}`],
  () => [MULTIPART, `--${BOUNDARY}${CRLF}${CRLF}x${CRLF}--${BOUNDARY}--`],
  () => [MULTIPART, `--${BOUNDARY}`],
  () => [MULTIPART, "not multipart"],
  () => [MULTIPART, ""],
];
