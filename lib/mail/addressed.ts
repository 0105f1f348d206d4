import { logFailure } from "../logger.ts";
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
    logFailure("mail_unreadable", error, { mail: id });
    return { id, isBroken: true };
  }
}
