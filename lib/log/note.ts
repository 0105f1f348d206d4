import { hasSigned, isKeyName, type Signer, signBytes, type Verifier } from "./keys.ts";

type Line = { name: string; id: Buffer; signature: Buffer };

const LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const LINES_MAX = 100;

/** c2sp.org/signed-note. `text` ends with a line feed. */
export function signNote(text: string, signers: Signer[]): string {
  return `${text}\n${signers.map((signer) => formatLine(signer, signBytes(signer, text))).join("")}`;
}

export function formatLine({ name, id }: Pick<Verifier, "name" | "id">, signature: Buffer): string {
  return `— ${name} ${Buffer.concat([id, signature]).toString("base64")}\n`;
}

export function parseNote(note: string): { text: string; lines: Line[] } {
  const at = note.lastIndexOf("\n\n");
  const text = note.slice(0, at + 1);
  const lines = parseLines(note.slice(at + 2));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are refused
  if (at < 1 || lines.length === 0 || /[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.isWellFormed())
    throw new Error("This is not a signed note");
  return { text, lines };
}

export function parseLines(block: string): Line[] {
  if (!block.endsWith("\n")) throw new Error("A signature line has no end");
  const lines = block.slice(0, -1).split("\n");
  if (lines.length > LINES_MAX) throw new Error("The note has too many signatures");
  return lines.map((line) => {
    const [, name = "", base64 = ""] = LINE.exec(line) ?? [];
    const bytes = Buffer.from(base64, "base64");
    if (!isKeyName(name) || bytes.length < 5 || bytes.toString("base64") !== base64)
      throw new Error("A signature line is malformed");
    return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
  });
}

/** Lines of unknown keys are ignored; a wrong signature of a known key spoils the note. */
export function openNote(note: string, verifiers: Verifier[]): string {
  const { text, lines } = parseNote(note);
  const own = lines.flatMap((line) => {
    const verifier = verifiers.find(
      ({ name, id, type }) => type === "note" && name === line.name && id.equals(line.id),
    );
    return verifier ? [{ verifier, line }] : [];
  });
  if (own.length === 0) throw new Error("No known key has signed the note");
  if (own.some(({ verifier, line }) => !hasSigned(verifier, text, line.signature)))
    throw new Error("A signature of the note is wrong");
  return text;
}
