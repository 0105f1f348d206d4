import { type Encoding, encode, encodeBroken, type Fields, textOf } from "./encode.ts";
import type { Random } from "./random.ts";
import { hostileText, hostileValue, NAMES, REPLIES } from "./values.ts";
import type { Header, Wire } from "./wire.ts";

/** A valid request. `action`: the ID of a server action. */
export type Request = {
  method: string;
  path: string;
  query?: Fields;
  headers?: Header[];
  fields?: Fields;
  encodings?: readonly Encoding[];
  action?: string;
};

/** The request as bytes, with fields and encoding mutated at the given probability. */
export function write(request: Request, random: Random, share: number): Wire {
  const { method, path, query = {}, headers = [], action, encodings = ["json"] } = request;
  const target = path + searchOf(spoil(query, random, share / 2));
  const wire = { method, target, version: "HTTP/1.1", headers, body: Buffer.alloc(0) };
  if (!request.fields) return wire;
  if (action && random.often(share / 3)) return asScript(wire, action, request.fields, random);
  const spoiled = spoil(request.fields, random, share);
  const fields = action ? { ...actionFields(action, random, share), ...spoiled } : spoiled;
  const encoding = random.one(encodings);
  const { type, body } = random.often(share / 3) ? encodeBroken(fields, encoding, random) : encode(fields, encoding);
  return { ...wire, headers: [...headers, ["content-type", type], ["content-length", String(body.length)]], body };
}

function searchOf(query: Fields): string {
  const pairs = Object.entries(query).map(([name, value]) => [name, textOf(value)]);
  const text = pairs
    .map((pair) => pair.map((part = "") => encodeURIComponent(part.toWellFormed())).join("="))
    .join("&");
  return text && `?${text.slice(0, 12_000)}`;
}

/** Changes, renames, repeats or removes some fields. */
function spoil(fields: Fields, random: Random, share: number): Fields {
  if (!random.often(share)) return fields;
  const entries = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    if (!random.often(0.4)) return [[name, value]];
    return random.one([
      () => [],
      () => [[name, [value, hostileText(random)]]],
      () => [[name, textOf(value) + hostileText(random)]],
      () => [[random.one(NAMES), value]],
      () => [[name, hostileText(random)]],
      () => [[name, hostileValue(random)]],
    ] satisfies (() => [string, unknown][])[])();
  });
  if (random.often(0.2)) entries.push([random.one(NAMES), hostileValue(random)]);
  return Object.fromEntries(entries);
}

/** React's two notations for an action in a form without scripts: plain, and with bound arguments. */
function actionFields(id: string, random: Random, share: number): Fields {
  if (!random.often(share / 3)) return { [`$ACTION_ID_${id}`]: "" };
  return random.one<Fields>([
    { $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }), "$ACTION_1:1": random.one(REPLIES) },
    { $ACTION_REF_1: "", "$ACTION_1:0": random.one(REPLIES) },
    { $ACTION_REF_1: "" },
    { $ACTION_KEY: hostileText(random), [`$ACTION_ID_${id}`]: "" },
    { [`$ACTION_ID_${id.slice(1)}`]: "" },
    { [`$ACTION_ID_${hostileText(random).slice(0, 300)}`]: "" },
    { [`$ACTION_ID_${id}`]: "", [`$ACTION_ID_${"0".repeat(42)}`]: "" },
  ]);
}

/** An action as called by React's scripts. */
function asScript(wire: Wire, action: string, fields: Fields, random: Random): Wire {
  const headers: Header[] = [...wire.headers, ["next-action", action], ["accept", "text/x-component"]];
  const isText = random.often(0.4);
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`1_${name}`, value]));
  const { type, body } = isText
    ? { type: "text/plain;charset=UTF-8", body: Buffer.from(random.one(REPLIES)) }
    : encode({ "0": random.one(REPLIES), "1": random.one(REPLIES), ...named }, "multipart");
  return { ...wire, headers: [...headers, ["content-type", type], ["content-length", String(body.length)]], body };
}
