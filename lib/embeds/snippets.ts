import { escapeHtml } from "../http/html.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { BADGE_HEIGHT, COUNTER_HEIGHT, FALLBACK_LINE, FORM, FRAME } from "./size.ts";

/** In order of recommendation. */
export const SNIPPETS = ["script", "form", "iframe", "badge", "markdown", "link", "oembed", "mail"] as const;
export type Snippet = (typeof SNIPPETS)[number];

export type Of = { site: string; slug: string; title: string; locale: Locale; key?: string };

export function snippetsOf({ site, slug, title, locale, key }: Of): Record<Snippet, string> {
  const link = `${site}/${locale}/${slug}${key ? `?from=${key}` : ""}`;
  const frame = `${site}/embed/${slug}?lang=${locale}${key ? `&from=${key}` : ""}`;
  const form = `${site}/embed/${slug}/form?lang=${locale}${key ? `&from=${key}` : ""}`;
  const badge = `${site}/badge/${slug}.svg?lang=${locale}`;
  const name = messagesIn(locale)("embed.frame", { title });
  const image = (url: string) => `<img src="${escapeHtml(url)}" alt="${escapeHtml(name)}" height="${BADGE_HEIGHT}">`;
  const linked = (inside: string) => `<a href="${escapeHtml(link)}">${inside}</a>`;
  const of = `campaign="${slug}" lang="${locale}"${key ? ` from="${key}"` : ""}`;
  const fallback = [
    `<svg width="100%" height="${COUNTER_HEIGHT}"><rect width="100%" height="100%" fill="none" stroke="${FALLBACK_LINE}"/>`,
    `<foreignObject width="100%" height="100%"><table width="100%" height="100%" cellpadding="16"><td align="center">`,
    `${linked(escapeHtml(title))}</td></table></foreignObject></svg>`,
  ].join("");
  return {
    script: [
      `<script async src="${escapeHtml(site)}/embed.js"></script>`,
      `<signature-counter ${of}>${fallback}</signature-counter>`,
    ].join("\n"),
    form: [
      `<script async src="${escapeHtml(site)}/form.js"></script>`,
      `<signature-form ${of}><iframe src="${escapeHtml(form)}" title="${escapeHtml(messagesIn(locale)("embed.form.frame", { title }))}"`,
      `  width="100%" height="${FORM.height}" frameborder="0" style="border: 0; max-width: 36rem"></iframe></signature-form>`,
    ].join("\n"),
    iframe: [
      `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(name)}"`,
      `  width="${FRAME.width}" height="${FRAME.height}" frameborder="0" loading="lazy" style="border: 0; max-width: 100%"></iframe>`,
    ].join("\n"),
    badge: linked(image(badge)),
    markdown: `[![${name.replace(/[[\]\\]/g, "\\$&")}](${badge})](${link})`,
    link,
    oembed: `${site}/oembed?url=${encodeURIComponent(link)}&format=json`,
    mail: linked(image(badge.replace(".svg?", ".png?"))),
  };
}
