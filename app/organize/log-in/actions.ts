"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ADDRESS_MAX } from "#lib/addresses/canonical.ts";
import { Address } from "#lib/addresses/schema.ts";
import { fitValues } from "#lib/http/forms/fit.ts";
import { handBack } from "#lib/http/forms/keep.ts";
import { CLIENT_IP } from "#lib/http/headers.ts";
import { codesOf, describeIssues } from "#lib/http/issues.ts";
import { networkOf } from "#lib/limits/client.ts";
import { withConstantTime } from "#lib/limits/constant-time.ts";
import { takeShare } from "#lib/limits/share.ts";
import { consoleMessages } from "#lib/locale/console.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { pathInConsole } from "#lib/organizers/path.ts";
import { requestLogInLink } from "#lib/organizers/request-link.ts";
import { consoleText } from "../session.ts";

const Input = z.object({ email: Address, to: z.string().transform(pathInConsole) });

/** Requests a login link. The response is the same for every address; lib/gateway applies LOG_IN_LIMIT. */
export async function send(sent: FormData): Promise<void> {
  const requestHeaders = await headers();
  const { locale } = await consoleText();
  const fields = { email: String(sent.get("email") ?? ""), to: String(sent.get("to") ?? "") };
  const input = Input.safeParse(fields);
  if (!input.success) {
    const issues = describeIssues(codesOf(input.error), consoleMessages[locale].errors);
    return handBack({ form: "log-in", values: fitValues(fields, { email: ADDRESS_MAX }).values, issues });
  }
  const { email, to } = input.data;
  const language = negotiateLocale(requestHeaders.get("accept-language"));
  const now = new Date();
  const hasShare = takeShare("log_in", networkOf(requestHeaders.get(CLIENT_IP) ?? ""), email, now);
  await withConstantTime(() => requestLogInLink(email, to, language, now, hasShare));
  redirect("/organize/log-in?done=sent");
}
