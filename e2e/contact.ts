import { expect, type Page } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { press } from "./console-forms.ts";
import { heading, type Mail, mailTo } from "./makers.ts";

const en = messagesIn("en");
const linkIn = ({ text }: Pick<Mail, "text">) => /\/en\/author-contact\/[\w.-]+/.exec(text)?.[0] ?? "";

/** By the email that asks the owner of a contact address. */
export async function agreeToMessages(page: Page, address: string): Promise<void> {
  const link = linkIn(await mailTo(page.request, address));
  await page.request.get(link); // as a scanner does
  await page.goto(link);
  await expect(heading(page, en("authorContact.askedTitle"))).toBeVisible();
  await expectAccessible(page);
  await press(page, en("authorContact.yes"));
  await expect(heading(page, en("authorContact.provenTitle"))).toBeVisible();
}

/** By the link in a message that was relayed. */
export async function stopMessages(page: Page, message: Mail): Promise<void> {
  await page.goto(linkIn(message));
  await press(page, en("authorContact.stop"));
  await expect(heading(page, en("authorContact.stoppedTitle"))).toBeVisible();
}
