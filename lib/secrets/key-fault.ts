import type pg from "pg";
import { env } from "../env.ts";
import { findKeyFault } from "./canary.ts";

const WRONG_KEYS = "WRONG_KEYS";

/** Prisma keeps the code of an error that it does not know. */
export function isKeyFault(error: Error): boolean {
  return "code" in error && error.code === WRONG_KEYS;
}

let areKeysRight = false;

/** No statement of a process with the wrong keys reaches the database. Returns whether this was the first check. */
export async function checkKeys(client: pg.ClientBase): Promise<boolean> {
  if (areKeysRight) return false;
  const fault = await findKeyFault(client, env());
  if (fault) throw Object.assign(new Error(`Wrong ${fault}`), { code: WRONG_KEYS });
  areKeysRight = true;
  return true;
}
