import { render } from "@react-email/render";
import type { ReactElement } from "react";
import { env } from "../env.ts";
import { escapeHtml } from "../http/html.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { siteName } from "../site/in-force.ts";

export const slot = (name: string) => `{{${name}}}`;

export type Template = { subject: string; html: string; text: string };

export async function renderTemplate(subject: string, element: ReactElement): Promise<Template> {
  return { subject, html: await render(element), text: await render(element, { plainText: true }) };
}

/** Who writes: the site, and whoever runs it. */
export function siteFrame(locale: Locale) {
  const { SITE_URL, CONTACT: contact } = env();
  return {
    locale,
    site: `${SITE_URL}/${locale}`,
    contact: contact && messagesIn(locale)("privacy.contact", { contact }),
  };
}

type Written = Pick<Template, "html" | "text">;

/** `values` are text and add no markup; `written` adds its HTML. Neither adds slots. */
export function fill(
  template: Template,
  values: Record<string, string>,
  written: Record<string, Written> = {},
): Template {
  const known: Record<string, string> = { siteName: siteName(), ...values };
  const put = (text: string, write: (value: string) => string, form: keyof Written) =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
      name in known ? write(known[name] ?? "") : (written[name]?.[form] ?? whole),
    );
  return {
    subject: put(template.subject, (value) => value.replace(/[\r\n]+/g, " "), "text"),
    html: put(template.html, escapeHtml, "html"),
    text: put(template.text, (value) => value, "text"),
  };
}
