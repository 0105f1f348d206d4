import type { OutgoingMail } from "./compose.ts";

/** A mail that waits, as it will be sent; none when nothing is owed any more, or when it cannot be written. */
export type Addressed = { id: bigint; mail?: OutgoingMail; isBroken?: boolean };

/**
 * Writes one mail. What it throws is the mail's own fault and must not hold up the others, unless it comes from the
 * database. The log gets no message of the error, which may quote personal data.
 */
export async function addressOne(
  id: bigint,
  compose: () => Promise<OutgoingMail | undefined> | OutgoingMail | undefined,
): Promise<Addressed> {
  try {
    return { id, mail: await compose() };
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    if (/^(Prisma|DriverAdapter)/.test(name)) throw error;
    console.error(`mail: mail ${id} cannot be written and is held: ${name}`);
    return { id, isBroken: true };
  }
}
