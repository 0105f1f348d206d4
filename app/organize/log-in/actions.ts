"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ADDRESS_MAX } from "#lib/addresses/canonical.ts";
import { Address } from "#lib/addresses/schema.ts";
import { questionAbout } from "#lib/http/forms/ask.ts";
import { fitValues } from "#lib/http/forms/fit.ts";
import { handBack } from "#lib/http/forms/keep.ts";
import { CLIENT_IP } from "#lib/http/headers.ts";
import { describeIssues, faultsOf } from "#lib/http/issues.ts";
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
  const [email = "", to = "", asTyped = ""] = ["email", "to", "asTyped"].map((name) => String(sent.get(name) ?? ""));
  const fields = { email, to, asTyped };
  const input = Input.safeParse(fields);
  const codes = input.success ? questionAbout(fields) : faultsOf(input.error);
  if (!input.success || codes.length > 0) {
    const issues = describeIssues(codes, consoleMessages[locale].errors);
    return handBack({ form: "log-in", values: fitValues(fields, { email: ADDRESS_MAX }).values, issues });
  }
  const language = negotiateLocale(requestHeaders.get("accept-language"));
  const now = new Date();
  const hasShare = takeShare("log_in", networkOf(requestHeaders.get(CLIENT_IP) ?? ""), input.data.email, now);
  await withConstantTime(() => requestLogInLink(input.data.email, input.data.to, language, now, hasShare));
  redirect("/organize/log-in?done=sent");
}
