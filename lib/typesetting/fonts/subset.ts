import { readFile } from "node:fs/promises";
import { fontPath } from "./font-path.ts";

export type Subsetter = Awaited<ReturnType<typeof openSubsetter>>;

const NO_HINTING = 0x1;
const RETAIN_GIDS = 0x2;
const NOTDEF_OUTLINE = 0x40;
const NO_LAYOUT_CLOSURE = 0x200;
const DROP_TABLE_TAG = 3;
const WRITABLE = 2;

/** Tables a PDF does not need: text is already shaped, and glyphs are addressed by number. */
const DROPPED = ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "kern", "name", "OS/2", "post", "cmap", "vhea", "vmtx"];

/** Subsets a font, keeping glyph numbers, and pins a variable font to one weight. */
export async function openSubsetter() {
  const program = await WebAssembly.instantiate(await readFile(fontPath("harfbuzzjs/dist/harfbuzz-subset.wasm")));
  const { memory, ...functions } = program.instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error("hb-subset has no memory");
  function call(name: string, ...args: number[]): number {
    const run = functions[name];
    if (typeof run !== "function") throw new Error(`hb-subset has no ${name}`);
    return Number(run(...args));
  }
  call("_initialize");

  return function subset(font: Uint8Array, glyphs: Iterable<number>, weight?: number): Uint8Array {
    const data = call("malloc", font.length);
    new Uint8Array(memory.buffer).set(font, data);
    const blob = call("hb_blob_create", data, font.length, WRITABLE, 0, 0);
    const face = call("hb_face_create", blob, 0);
    const input = call("hb_subset_input_create_or_fail");
    const wanted = call("hb_subset_input_glyph_set", input);
    for (const glyph of glyphs) call("hb_set_add", wanted, glyph);
    const dropped = call("hb_subset_input_set", input, DROP_TABLE_TAG);
    for (const table of DROPPED) call("hb_set_add", dropped, tag(table));
    call("hb_subset_input_set_flags", input, NO_HINTING | RETAIN_GIDS | NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE);
    if (weight) call("hb_subset_input_pin_axis_location", input, face, tag("wght"), weight);
    const cut = call("hb_subset_or_fail", face, input);
    if (cut === 0) throw new Error("a font could not be subset");
    const result = call("hb_face_reference_blob", cut);
    const at = call("hb_blob_get_data", result, 0);
    const bytes = new Uint8Array(memory.buffer).slice(at, at + call("hb_blob_get_length", result));
    call("hb_blob_destroy", result);
    call("hb_face_destroy", cut);
    call("hb_subset_input_destroy", input);
    call("hb_face_destroy", face);
    call("hb_blob_destroy", blob);
    call("free", data);
    return bytes;
  };
}

function tag(name: string): number {
  return Buffer.from(name.padEnd(4), "latin1").readUInt32BE();
}
