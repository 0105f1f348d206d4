import { GRACE_HOURS } from "../campaigns/state.ts";

export type VerificationError = "unknown" | "expired" | "withdrawn" | "invalidated" | "closed";
export type VerificationState = VerificationError | "verified" | "pending";

type Times = {
  expiresAt: Date;
  verifiedAt: Date | null;
  withdrawnAt: Date | null;
  invalidatedAt: Date | null;
  erasedAt: Date | null;
  closesAt: Date | null;
  archivedAt: Date | null;
};

/** What of a signature and its campaign `stateAt` has to know. */
export const VERIFICATION_TIMES = {
  verifiedAt: true,
  withdrawnAt: true,
  invalidatedAt: true,
  erasedAt: true,
  campaign: { select: { slug: true, closesAt: true, archivedAt: true } },
} as const;

/** What a verification would find, the gravest first. `verify.ts` decides by it, and by the row's lock. */
export function stateAt(times: Times, now: Date): VerificationState {
  if (times.erasedAt) return "unknown";
  if (times.invalidatedAt) return "invalidated";
  if (times.withdrawnAt) return "withdrawn";
  if (times.verifiedAt) return "verified";
  if (times.expiresAt <= now) return "expired";
  const end = times.closesAt && times.closesAt.getTime() + GRACE_HOURS * 3_600_000;
  if ((end && end <= now.getTime()) || (times.archivedAt && times.archivedAt <= now)) return "closed";
  return "pending";
}
