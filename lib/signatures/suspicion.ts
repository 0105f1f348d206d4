import { isDisposable } from "../addresses/disposable.ts";
import { lacksMail } from "../addresses/mail-hosts.ts";
import { env } from "../env.ts";

/** Hints that a signature may be a fake: bits of the column `suspicion`, none a verdict by itself. Never reuse a bit. */
export const SUSPICION = {
  unproven: 1,
  /** A field that people do not see was filled in. */
  trapped: 2,
  /** Sent within moments of opening the page. */
  fast: 4,
  disposable: 8,
  mailless: 16,
} as const;

const FAST_MS = 2_000;

/** `fields` of a form; scripts that call the API send no hints. */
type About = { fields: Record<string, unknown>; domain: string; isUnproven: boolean };

export function suspect({ fields: { website, elapsed }, domain, isUnproven }: About): number | null {
  if (env().SIGN_LIMIT === 0) return null;
  const { unproven, trapped, fast, disposable, mailless } = SUSPICION;
  const isFast = typeof elapsed === "string" && /^\d{1,9}$/.test(elapsed) && Number(elapsed) < FAST_MS;
  const bits = [
    isUnproven ? unproven : 0,
    typeof website === "string" && website !== "" ? trapped : 0,
    isFast ? fast : 0,
    isDisposable(domain) ? disposable : 0,
    lacksMail(domain) ? mailless : 0,
  ];
  return bits.reduce((sum, bit) => sum | bit, 0) || null;
}
