import { createHmac, type KeyObject } from "node:crypto";
import { canonicalAddress } from "../addresses/canonical.ts";
import { unsealWith } from "./seal.ts";

type Key = { id: string; secret: KeyObject };
type List = "ADDRESS_KEYS" | "TOKEN_KEYS" | "LOG_KEYS" | "COMMITMENT_KEYS";
export type Keys = { DIGEST_KEY: KeyObject } & Record<List, Key[]>;

type Row = { kind: string; key_id: string; proof: Buffer; sealed?: Buffer; digest?: Buffer };
type Client = { query(text: string, values?: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }> };

/** Part of every stored proof: changing it would make every database look foreign. */
const LABEL = "undersigned key canary 1";

/**
 * Compares these keys with the ones the data was written with, and records new ones. Returns an error for the operator.
 * Before the first migration there is nothing to compare with.
 */
export async function findKeyFault(client: Client, keys: Keys): Promise<string | undefined> {
  const { rowCount } = await client.query("SELECT FROM pg_class WHERE oid = to_regclass('key_canaries')");
  if (rowCount === 0) return;
  const own = listProofs(keys);
  const stored = await readProofs(client);
  const fault = stored.length > 0 ? compareProofs(own, stored) : await findDataFault(client, keys);
  if (fault) return fault;
  for (const { kind, id, proof } of own)
    await client.query("INSERT INTO key_canaries VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [kind, id, proof]);
  // if two processes start first with different keys, one is refused
  return compareProofs(own, await readProofs(client));
}

/** For a database without canaries: its newest address must decrypt, and its digest must be the stored one. */
async function findDataFault(client: Client, { ADDRESS_KEYS, DIGEST_KEY }: Keys): Promise<string | undefined> {
  const newest = "SELECT email_cipher AS sealed, email_digest AS digest FROM signatures";
  const { rows } = await client.query(`${newest} WHERE email_cipher IS NOT NULL ORDER BY id DESC LIMIT 1`);
  const [row] = rows;
  if (!row?.sealed) return;
  try {
    const address = unsealWith(ADDRESS_KEYS, row.sealed).toString();
    const digest = createHmac("sha256", DIGEST_KEY).update(canonicalAddress(address)).digest();
    return row.digest?.equals(digest)
      ? undefined
      : `${REMEDY.digest} another key. Start with the key that was used before.`;
  } catch {
    return `${REMEDY.address} another key. Start with the key that was used before.`;
  }
}

type Proof = { kind: string; id: string; proof: Buffer };

function listProofs({ ADDRESS_KEYS, DIGEST_KEY, TOKEN_KEYS, LOG_KEYS, COMMITMENT_KEYS }: Keys): Proof[] {
  const prove = (kind: string, { id, secret }: Key) => ({
    kind,
    id,
    proof: createHmac("sha256", secret).update(`${LABEL} ${kind}`).digest(),
  });
  return [
    ...ADDRESS_KEYS.map((key) => prove("address", key)),
    prove("digest", { id: "only", secret: DIGEST_KEY }),
    ...TOKEN_KEYS.map((key) => prove("token", key)),
    ...LOG_KEYS.map((key) => prove("log", key)),
    ...COMMITMENT_KEYS.map((key) => prove("commitment", key)),
  ];
}

async function readProofs(client: Client): Promise<Row[]> {
  return (await client.query("SELECT kind, key_id, proof FROM key_canaries")).rows;
}

const REMEDY: Record<string, string> = {
  address: "ADDRESS_KEYS: the stored addresses are sealed under",
  digest: "DIGEST_KEY: everybody who signed would count as a new person. The database was made under",
  token: "TOKEN_KEYS: no link that was ever mailed would work. They were made under",
  log: "LOG_KEYS: nobody who knows the log's key would believe the count. Its checkpoints are signed by",
  commitment: "COMMITMENT_KEYS: no receipt could be made of entries under",
};

/** Left by a restore until its last transaction (bin/backup/load.mjs). */
const UNFINISHED = "unfinished";

function compareProofs(own: Proof[], stored: Row[]): string | undefined {
  if (stored.some(({ key_id: id }) => id === UNFINISHED))
    return "database: restoring it did not finish. Drop it, and restore again.";
  const known = new Map(own.map(({ kind, id, proof }) => [`${kind} ${id}`, proof]));
  const wrong = stored.find(({ kind, key_id: id, proof }) => known.get(`${kind} ${id}`)?.equals(proof) === false);
  if (wrong) return `${REMEDY[wrong.kind]} another key named ${wrong.key_id}. Start with the key that was used before.`;
  const missing = stored.find(({ kind, key_id: id }) => kind === "address" && !known.has(`${kind} ${id}`));
  if (missing)
    return `${REMEDY.address} ${missing.key_id}, which is missing. List it after the newest key, until npm run rotate says that it is not in use.`;
  const closed = stored.find(({ kind, key_id: id }) => kind === "commitment" && !known.has(`commitment ${id}`));
  if (closed) return `${REMEDY.commitment} ${closed.key_id}, which is missing. List it after the newest key, for ever.`;
  for (const kind of ["token", "log"]) {
    const ids = stored.filter((row) => row.kind === kind).map(({ key_id: id }) => id);
    if (ids.length > 0 && !ids.some((id) => known.has(`${kind} ${id}`)))
      return `${REMEDY[kind]} ${ids.join(", ")}. List one of them after the new key for one start.`;
  }
}
