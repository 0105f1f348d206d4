import { headers } from "next/headers";
import type { SentForm } from "#lib/forms/answer.ts";

/** The form that is handed back on this page, if one is. */
export async function sentForm(): Promise<SentForm | undefined> {
  const text = (await headers()).get("x-form");
  return text ? JSON.parse(Buffer.from(text, "base64url").toString()) : undefined;
}
