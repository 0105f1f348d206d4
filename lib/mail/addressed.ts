import type { OutgoingMail } from "./compose.ts";

/** `mail` is undefined if it no longer applies, or if it is broken. */
export type Addressed = { id: bigint; mail?: OutgoingMail; isBroken?: boolean };

/**
 * Composes one email. An error that is not the database's is the email's own and must not delay the others. Its
 * message, which may quote personal data, is not logged.
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
    console.error(`mail: mail ${id} cannot be composed and is held: ${name}`);
    return { id, isBroken: true };
  }
}
