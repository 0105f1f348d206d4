import { z } from "zod";
import { readableOr } from "../secrets/readable.ts";
import { seal } from "../secrets/seal.ts";

/** For this long both secrets sign. */
const BOTH_HOURS = 24;

const Target = z.object({ url: z.url(), secret: z.string(), previous: z.string().optional() });
type Target = z.infer<typeof Target>;

export function sealTarget(target: Target): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify(target));
}

export function openTarget(cipher: Uint8Array): Target | undefined {
  const text = readableOr("", cipher, "webhooks");
  return text === "" ? undefined : Target.parse(JSON.parse(text));
}

export function secretsInForce({ secret, previous }: Target, renewedAt: Date | null, now: Date): string[] {
  const hasBoth = previous && renewedAt && now.getTime() < renewedAt.getTime() + BOTH_HOURS * 3_600_000;
  return hasBoth ? [secret, previous] : [secret];
}
