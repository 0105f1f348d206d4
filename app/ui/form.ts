import { headers } from "next/headers";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import { takeForm } from "#lib/http/forms/sent.ts";
import { CLIENT_IP } from "#lib/http/headers.ts";
import { networkOf } from "#lib/limits/client.ts";

/** The form handed back on this page, if any. */
export async function sentForm(): Promise<SentForm | undefined> {
  return takeForm((await headers()).get("x-form"));
}

export async function clientNetwork(): Promise<string> {
  return networkOf((await headers()).get(CLIENT_IP) ?? "");
}
