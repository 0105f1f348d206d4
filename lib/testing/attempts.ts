import { vi } from "vitest";
import { aCampaign, anAddress, aSignature } from "./makers.ts";

/** A fresh copy of the module, as another process has it, sharing only the database. */
export async function aProcess() {
  globalThis.undersignedAttempts = undefined;
  vi.resetModules();
  const { verifyByCode } = await import("../verification/verify.ts");
  return verifyByCode;
}

type Verify = Awaited<ReturnType<typeof aProcess>>;
type Typed = Parameters<Verify>[0];

let networks = 0;
export const aNetwork = () => `network ${++networks}`;

export const wrong = ({ code, ...typed }: Typed): Typed => ({
  ...typed,
  code: code === "000000" ? "000001" : "000000",
});

/** How many wrong codes are checked before the limit; `at` gives each one's network. */
export async function countChecked(
  verify: Verify,
  typed: Typed,
  at: () => string,
  now: Date,
  most = 200,
): Promise<number> {
  for (let count = 0; count < most; count += 1) {
    const outcome = await verify(wrong(typed), now, at());
    if (outcome.ok) throw new Error("a wrong code was right");
    if (outcome.error === "too_many_attempts" || outcome.error === "locked") return count;
  }
  return most;
}

/** A verification input for a letter signed at this time. */
export async function aTyped(now: Date, email = anAddress()) {
  const letter = await aCampaign();
  const { id, code } = await aSignature(letter, { email, at: now });
  return { id, typed: { slug: letter.slug, email, code } };
}
