import { type Wire, withBody } from "./wire.ts";

/** Removes one part after another while the request still fails. */
export async function shrink(wire: Wire, fails: (wire: Wire) => Promise<boolean>, tries: number): Promise<Wire> {
  let smallest = wire;
  let left = tries;
  for (let candidates = [...simpler(smallest)]; candidates.length > 0 && left > 0; left -= 1) {
    const [candidate, ...others] = candidates;
    candidates = others;
    if (!candidate || !(await fails(candidate))) continue;
    smallest = candidate;
    candidates = [...simpler(smallest)];
  }
  return smallest;
}

function* simpler(wire: Wire): Generator<Wire> {
  const { body, headers, target } = wire;
  for (let size = Math.ceil(body.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let at = 0; at < body.length && size >= body.length / 32; at += size)
      yield withBody(wire, Buffer.concat([body.subarray(0, at), body.subarray(at + size)]));
  for (const [at, [name]] of headers.entries())
    if (name !== "host" || headers.filter(([other]) => other === name).length > 1)
      yield { ...wire, headers: headers.toSpliced(at, 1) };
  if (target.includes("?")) yield { ...wire, target: target.split("?")[0] ?? "" };
  for (const [at, [name, value]] of headers.entries())
    if (value.length > 200) yield { ...wire, headers: headers.with(at, [name, value.slice(0, value.length / 2)]) };
}
