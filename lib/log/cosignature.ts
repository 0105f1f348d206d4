import { hasSigned, type Signer, signBytes, type Verifier } from "./keys.ts";
import { formatLine, parseNote } from "./note.ts";

const TIME_BYTES = 8;

/** c2sp.org/tlog-cosignature, version 1: a signature line for a checkpoint's text. */
export function cosign(text: string, witness: Signer, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  return formatLine(witness, Buffer.concat([time, signBytes(witness, messageOf(text, seconds))]));
}

/** Who has cosigned, and when. A wrong cosignature of a known witness is left out. */
export function readCosignatures(note: string, witnesses: Verifier[]): { name: string; at: Date }[] {
  const { text, lines } = parseNote(note);
  return witnesses.flatMap((witness) => {
    const { name, id, type } = witness;
    const own = lines.filter((line) => type === "cosignature" && line.name === name && line.id.equals(id));
    return own.flatMap(({ signature }) => {
      if (signature.length <= TIME_BYTES) return [];
      const seconds = Number(signature.readBigUInt64BE(0));
      const isRight = hasSigned(witness, messageOf(text, seconds), signature.subarray(TIME_BYTES));
      return isRight ? [{ name, at: new Date(seconds * 1000) }] : [];
    });
  });
}

function messageOf(text: string, seconds: number): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`;
}
