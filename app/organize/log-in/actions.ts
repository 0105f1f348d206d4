"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { Address } from "#lib/addresses/schema.ts";
import { answerWith, handBack } from "#lib/forms/kept.ts";
import { codesOf, tellIssues } from "#lib/issues.ts";
import { networkOf, takeFromClient } from "#lib/limits/client.ts";
import { doEvenly } from "#lib/limits/even.ts";
import { consoleMessages } from "#lib/locale/console.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { askForLink } from "#lib/organizers/ask.ts";
import { pathInConsole } from "#lib/organizers/path.ts";
import { consoleText } from "../session.ts";

const Input = z.object({ email: Address, to: z.string().transform(pathInConsole) });

/** Somebody asks for a link to log in. The answer is the same for every address. */
export async function ask(sent: FormData): Promise<void> {
  const asked = await headers();
  const { locale, t } = await consoleText();
  const values = { email: String(sent.get("email") ?? ""), to: String(sent.get("to") ?? "") };
  const turn = takeFromClient(networkOf(asked.get("x-client-address") ?? ""), Date.now(), "log_in");
  if (!turn.ok) {
    answerWith(429, turn.retryAfter);
    const minutes = Math.ceil(turn.retryAfter / 60);
    return handBack({ form: "log-in", values, issues: [], problem: t("logIn.tooMany", { minutes }) });
  }
  const input = Input.safeParse(values);
  if (!input.success) {
    const issues = tellIssues(codesOf(input.error), consoleMessages[locale].errors);
    return handBack({ form: "log-in", values, issues });
  }
  const { email, to } = input.data;
  await doEvenly(() => askForLink(email, to, negotiateLocale(asked.get("accept-language"))));
  redirect("/organize/log-in?done=sent");
}
