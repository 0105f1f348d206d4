import { createHash } from "node:crypto";
import { once } from "node:events";
import { Readable, type Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { createDeflate, deflateSync } from "node:zlib";
import { openCrossReferences, WIDTHS } from "./cross-references.ts";
import { ref } from "./literals.ts";

export type Pdf = ReturnType<typeof openPdf>;

const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
const OBJECTS_TOGETHER = 200;

/** ISO 32000-1. Only object locations stay in memory after a flush; small objects share compressed streams. */
export function openPdf(out: Writable) {
  const hash = createHash("sha256");
  const places = openCrossReferences();
  let pending: Uint8Array[] = [HEADER];
  let offset = HEADER.length;
  let together: { id: number; body: string }[] = [];
  hash.update(HEADER);

  function write(bytes: Uint8Array) {
    pending.push(bytes);
    hash.update(bytes);
    offset += bytes.length;
  }

  const { reserve } = places;

  function put(id: number, body: string) {
    together.push({ id, body });
    if (together.length === OBJECTS_TOGETHER) putTogether();
  }

  const putStream = (id: number, entries: string, data: Uint8Array | string) =>
    putPacked(id, entries, deflateSync(data));

  function putPacked(id: number, entries: string, packed: Uint8Array) {
    places.putAt(id, offset);
    write(Buffer.from(`${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`, "latin1"));
    write(packed);
    write(Buffer.from("\nendstream\nendobj\n"));
  }

  function putTogether() {
    if (together.length === 0) return;
    const within = reserve();
    let at = 0;
    const heads = together.map(({ id, body }, index) => {
      places.putWithin(id, within, index);
      const head = `${id} ${at}`;
      at += body.length + 1;
      return head;
    });
    const first = heads.join(" ").length + 1;
    const text = `${heads.join(" ")}\n${together.map(({ body }) => `${body}\n`).join("")}`;
    putStream(within, `/Type/ObjStm/N ${together.length}/First ${first}`, Buffer.from(text, "latin1"));
    together = [];
  }

  /** Waits for backpressure, and yields to the event loop so that a long list does not block the server. */
  async function flush() {
    const bytes = Buffer.concat(pending);
    pending = [];
    if (out.errored) throw out.errored;
    if (!out.write(bytes)) await once(out, "drain");
    await setImmediate();
  }

  /** The file identifier is a hash of the content. */
  async function end(catalog: number, info: number) {
    putTogether();
    const id = reserve();
    const start = offset;
    places.putAt(id, offset);
    const digest = hash.copy().digest("hex").slice(0, 32);
    const trailer = `/Root ${ref(catalog)}/Info ${ref(info)}/ID[<${digest}><${digest}>]`;
    const table = await buffer(Readable.from(places.table()).pipe(createDeflate()));
    putPacked(id, `/Type/XRef/Size ${places.count()}/W[${WIDTHS.join(" ")}]${trailer}`, table);
    write(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    await flush();
  }

  return { reserve, put, putStream, flush, end };
}
