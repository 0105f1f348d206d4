import type { OutgoingMail } from "./compose.ts";

export type Addressed = { id: bigint; mail?: OutgoingMail; isBroken?: boolean };

/** An email's own error must not delay the others. Its message may quote personal data, so it is not logged. */
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
