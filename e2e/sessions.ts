import { createHash, randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { digestAddress } from "#lib/addresses/digest.ts";
import { seal } from "#lib/secrets/seal.ts";
import { uuidv7 } from "#lib/uuid.ts";
import type { Database } from "./databases.ts";
import { SECRETS } from "./template.ts";

/** Databases by origin of the sites of this process. */
const databases = new Map<string, Database>();

export function registerSite(url: string, database: Database): void {
  databases.set(new URL(url).origin, database);
}

export const databaseOf = (url: string) => databases.get(new URL(url).origin);

/** Finds or creates an organizer. Returns the ID. */
export async function anOrganizer({ url, query }: Database, address: string, name = ""): Promise<string> {
  Object.assign(process.env, SECRETS, { DATABASE_URL: url });
  const rows = await query<{ id: string }>(
    `INSERT INTO organizers (id, email_digest, email_cipher, name) VALUES ($1, $2, $3, $4)
     ON CONFLICT (email_digest) DO UPDATE SET email_digest = excluded.email_digest RETURNING id`,
    [uuidv7(), Buffer.from(digestAddress(address)), seal(address), name],
  );
  return rows[0]?.id ?? "";
}

/** Creates a session. Returns its cookie. */
export async function aSession({ query }: Database, organizerId: string): Promise<string> {
  const token = randomUUID();
  await query(
    `INSERT INTO sessions (id, organizer_id, token_digest, expires_at)
     VALUES ($1, $2, $3, now() + interval '1 day')`,
    [uuidv7(), organizerId, createHash("sha256").update(token).digest()],
  );
  return token;
}

export async function setSession(context: BrowserContext, url: string, token: string): Promise<void> {
  await context.addCookies([{ name: "next-auth.session-token", value: token, url: new URL(url).origin }]);
}
