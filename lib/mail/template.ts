import { escapeHtml } from "../html.ts";

/** Where a value goes in a rendered template. */
export const slot = (name: string) => `{{${name}}}`;

export type Template = { subject: string; html: string; text: string };

/** Puts the values of one mail into its template. A value is text: it brings no markup and no slot of its own. */
export function fill(template: Template, values: Record<string, string>): Template {
  const put = (text: string, write: (value: string) => string) =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in values ? write(values[name] ?? "") : whole));
  return {
    subject: put(template.subject, (value) => value.replace(/[\r\n]+/g, " ")),
    html: put(template.html, escapeHtml),
    text: put(template.text, (value) => value),
  };
}
