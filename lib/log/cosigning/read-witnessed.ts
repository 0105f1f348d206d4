import { env } from "../../env.ts";
import { parseCheckpoint } from "../checkpoint.ts";
import { hashOrigin } from "../hash.ts";
import { openNote } from "../note.ts";
import { request } from "../request.ts";
import { signersOf } from "../signers.ts";
import type { Witness } from "./list.ts";

/** For all witnesses and logs together. */
const TIME_MS = 3_000;

const NOTE_BYTES = 16_000;

/** The newest checkpoint of each log that a witness has seen. Only what we signed counts: no witness can invent one. */
export async function readWitnessed(origins: string[]): Promise<Map<string, string>> {
  const newest = new Map<string, { note: string; size: number }>();
  const signal = AbortSignal.timeout(TIME_MS);
  const ask = async ({ url }: Witness) => {
    for (const origin of origins) {
      const note = await readNote(`${url}/${hashOrigin(origin)}/checkpoint`, signal);
      const size = note === undefined ? undefined : sizeOf(note, origin);
      if (note !== undefined && size !== undefined && size >= (newest.get(origin)?.size ?? 0))
        newest.set(origin, { note, size });
    }
  };
  await Promise.all(env().WITNESSES.map((witness) => ask(witness).catch(() => {})));
  return new Map([...newest].map(([origin, { note }]) => [origin, note]));
}

async function readNote(url: string, signal: AbortSignal): Promise<string | undefined> {
  const { status, body } = await request(url, { bytesMax: NOTE_BYTES, timeMs: TIME_MS, signal });
  return status === 200 ? body.toString() : undefined;
}

function sizeOf(note: string, origin: string): number | undefined {
  try {
    const checkpoint = parseCheckpoint(openNote(note, signersOf(origin)));
    return checkpoint.origin === origin ? checkpoint.size : undefined;
  } catch {}
}
