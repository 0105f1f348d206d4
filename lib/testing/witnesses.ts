import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Witness as Setting } from "../log/cosigning/list.ts";
import { formatVkey, parseVkey } from "../log/keys.ts";
import { makeWitness, type Report } from "../log/witness/accept.ts";
import { openKey, readKnown } from "../log/witness/memory.ts";
import { meetLog } from "../log/witness/poll.ts";
import { serveWitness } from "../log/witness/serve.ts";

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-witness-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** On loopback, closed after the test. */
export async function aServer(listener: RequestListener | ReturnType<typeof createServer>): Promise<string> {
  const server = typeof listener === "function" ? createServer(listener) : listener;
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

type Read = (path: string) => Promise<string | Buffer | undefined>;

/** A site with a public log; `read` gives its files. */
export async function aLogAt(read: Read): Promise<string> {
  const url = await aServer(async (request, response) => {
    const file = await read((request.url ?? "").replace("/log/letter/", "")).catch(() => undefined);
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  return `${url}/log/letter`;
}

export type Line = [kind: Parameters<Report>[0], words: string];

/** The shipped witness over HTTP, and as a setting of the site. Opened again with its folder, it remembers. */
export async function aWitness(log: string, { folder = aFolder(), key }: { folder?: string; key?: string } = {}) {
  const signer = await openKey(folder);
  const known = (await readKnown(folder)) ?? (await meetLog(log, key));
  const told: Line[] = [];
  const witness = makeWitness({ folder, signer, known, report: (...line) => void told.push(line), copies: true });
  const url = await aServer(serveWitness(witness));
  const vkey = formatVkey(signer);
  const setting: Setting = { url, vkey, verifier: parseVkey(vkey) };
  return { witness, told, folder, url, vkey, signer, setting };
}
