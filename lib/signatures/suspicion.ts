import { isDisposable } from "../addresses/disposable.ts";
import { lacksMail } from "../addresses/mail-hosts.ts";
import { env } from "../env.ts";
import { SUSPICION } from "../quarantine/suspicion.ts";

const FAST_MS = 2_000;

/** `fields` of a form; scripts that call the API send no hints. */
type About = { fields: Record<string, unknown>; domain: string; isUnproven: boolean };

export function suspect({ fields: { website, elapsed }, domain, isUnproven }: About): number | null {
  if (env().SIGN_LIMIT === 0) return null;
  const { overLimit, trap, tooFast, disposable, noMailServer } = SUSPICION;
  const isFast = typeof elapsed === "string" && /^\d{1,9}$/.test(elapsed) && Number(elapsed) < FAST_MS;
  const bits = [
    isUnproven ? overLimit : 0,
    typeof website === "string" && website !== "" ? trap : 0,
    isFast ? tooFast : 0,
    isDisposable(domain) ? disposable : 0,
    lacksMail(domain) ? noMailServer : 0,
  ];
  return bits.reduce((sum, bit) => sum | bit, 0) || null;
}
