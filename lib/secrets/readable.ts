import { logFailure } from "../logger.ts";
import { unseal } from "./seal.ts";

/** For lists and queues, where one row that cannot be decrypted must not stop the others. */
export function readableOr(fallback: string, sealed: Uint8Array, table: string): string {
  try {
    return unseal(sealed).toString();
  } catch (error) {
    logFailure("row_unreadable", error, { table });
    return fallback;
  }
}
