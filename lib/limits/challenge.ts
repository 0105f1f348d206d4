import { createHmac, type KeyObject, randomInt } from "node:crypto";
import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { env } from "../env.ts";
import { redeem } from "./redeem.ts";
import { SOLUTION_MAX } from "./solution.ts";

/** A derivation takes a phone about a millisecond. */
const COST = 1_000;
const DERIVATIONS = 800;
const EFFORT_MAX = 6;

const LIFE_MS = 20 * 60_000;

export type { Challenge };

export function effortOf(excess: number): number {
  return Math.min(EFFORT_MAX, Math.floor(excess * (EFFORT_MAX + 1)));
}

export async function makeChallenge(effort: number, now: Date): Promise<Challenge> {
  const [key] = env().TOKEN_KEYS;
  if (!key) throw new Error("TOKEN_KEYS is empty");
  const most = DERIVATIONS * 2 ** effort;
  return createChallenge({
    ...{ algorithm: "PBKDF2/SHA-256", cost: COST, deriveKey, counter: randomInt(most / 2, most) },
    ...{ data: { effort }, expiresAt: new Date(now.getTime() + LIFE_MS), ...secrets(key.secret) },
  });
}

const hex = z.string().max(128);
const Payload = z.object({
  challenge: z.object({
    parameters: z
      .object({
        ...{ algorithm: z.literal("PBKDF2/SHA-256"), cost: z.literal(COST), keyLength: z.number().max(64) },
        ...{ nonce: hex, salt: hex, keyPrefix: hex, keySignature: hex, expiresAt: z.number() },
        data: z.object({ effort: z.number() }),
      })
      .strict(),
    signature: hex,
  }),
  solution: z.object({ counter: z.number(), derivedKey: hex }),
});

/** Once. What was asked of less excess still serves for a little more, as budgets go on being used. */
export async function redeemSolution(given: unknown, effort: number, now: Date): Promise<boolean> {
  const payload = parse(given);
  if (!payload || payload.challenge.parameters.data.effort < effort - 1) return false;
  if (payload.challenge.parameters.expiresAt * 1000 < now.getTime()) return false;
  for (const { secret } of env().TOKEN_KEYS) {
    const { verified } = await verifySolution({ ...payload, deriveKey, ...secrets(secret) });
    if (verified) return redeem(`challenge ${payload.challenge.parameters.nonce}`, now);
  }
  return false;
}

function parse(given: unknown): z.infer<typeof Payload> | undefined {
  if (typeof given !== "string" || given.length > SOLUTION_MAX) return;
  try {
    return Payload.safeParse(JSON.parse(Buffer.from(given, "base64").toString())).data;
  } catch {}
}

/** With its second secret a solution is verified without repeating the work. */
function secrets(key: KeyObject) {
  const derive = (purpose: string) => createHmac("sha256", key).update(`${purpose}\0`).digest("hex");
  return { hmacSignatureSecret: derive("challenge"), hmacKeySignatureSecret: derive("solution") };
}
