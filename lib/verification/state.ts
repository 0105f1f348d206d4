import { GRACE_HOURS } from "../campaigns/state.ts";

export type VerificationError = "unknown" | "expired" | "withdrawn" | "invalidated" | "closed" | "already_verified";
export type VerificationState = VerificationError | "verified" | "pending";

type Times = {
  expiresAt: Date;
  withdrawnAt: Date | null;
  invalidatedAt: Date | null;
  quarantinedAt: Date | null;
  erasedAt: Date | null;
  closesAt: Date | null;
  archivedAt: Date | null;
  waits: boolean;
  isVerified: boolean;
};

/** Gravest first. An expired link reveals nothing about the signature. */
export function stateAt(times: Times, now: Date): VerificationState {
  if (times.expiresAt <= now) return "expired";
  if (times.erasedAt) return "unknown";
  if (times.invalidatedAt && !times.quarantinedAt) return "invalidated";
  if (times.waits) return isOver(times, now) ? "closed" : "pending";
  if (times.withdrawnAt) return "withdrawn";
  return times.isVerified ? "verified" : "already_verified";
}

function isOver({ closesAt, archivedAt }: Times, now: Date): boolean {
  const end = closesAt && closesAt.getTime() + GRACE_HOURS * 3_600_000;
  return (end !== null && end <= now.getTime()) || (archivedAt !== null && archivedAt <= now);
}
