import { addDays } from "../days.ts";
import { makeToken, readToken } from "../verification/token.ts";

/** An auditor's link does not expire: it ends with the sample. */
const NO_END = new Date("9999-12-31T00:00:00Z");

const SEEN_DAYS = 365;

export const makeAuditorToken = (sampleId: string): string => makeToken("sample", sampleId, NO_END);

export const readAuditorToken = (token: string): string | undefined => readToken("sample", token)?.id;

/** Who was asked sees for a year after the deadline that their answer stands. */
export const makeAskedToken = (tag: string, deadline: Date): string =>
  makeToken("asked", tag, addDays(deadline, SEEN_DAYS));

export function readAskedToken(token: string, now = new Date()): string | undefined {
  const claim = readToken("asked", token);
  return claim && claim.expiresAt > now ? claim.id : undefined;
}
