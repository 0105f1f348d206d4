import { seal, unseal } from "../secrets/seal.ts";

const TIME_BYTES = 5; // seconds since 1970

/** A token that only we can read, for URLs and forms. Nothing is stored. */
export function sealToken(purpose: string, parts: Uint8Array[], at: Date): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(Math.floor(at.getTime() / 1000), 0, TIME_BYTES);
  return Buffer.from(seal(Buffer.concat([startOf(purpose), ...parts, time]))).toString("base64url");
}

/** The parts, of these lengths, and the time; undefined if it is not ours, or of another purpose. */
export function openToken(
  purpose: string,
  token: string,
  lengths: number[],
): { parts: Buffer[]; at: Date } | undefined {
  const bytes = unsealText(token);
  const start = startOf(purpose);
  const end = lengths.reduce((sum, length) => sum + length, start.length);
  if (bytes?.length !== end + TIME_BYTES || !bytes.subarray(0, start.length).equals(start)) return;
  let place = start.length;
  const parts = lengths.map((length) => {
    place += length;
    return Buffer.from(bytes.subarray(place - length, place));
  });
  return { parts, at: new Date(bytes.readUIntBE(end, TIME_BYTES) * 1000) };
}

function startOf(purpose: string): Buffer {
  return Buffer.from(`${purpose}\0`);
}

function unsealText(token: string): Buffer | undefined {
  try {
    return unseal(Buffer.from(token, "base64url"));
  } catch {}
}
