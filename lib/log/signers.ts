import { env } from "../env.ts";
import { makeSigner, type Signer } from "./keys.ts";

/** The host that the log was begun under: a log keeps its origin when the site moves. */
export function originOf(slug: string): string {
  return `${new URL(env().SITE_URL).host}/log/${slug}`;
}

/** All of LOG_KEYS sign: who knows an older key learns the newer one from the log itself. */
export function signersOf(origin: string): Signer[] {
  return env().LOG_KEYS.map(({ secret }) => makeSigner(origin, secret));
}
