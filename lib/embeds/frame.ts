import { escapeHtml } from "../http/html.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import type { Counter } from "./find.ts";
import { FRAME_STYLE } from "./frame-style.ts";
import { counterWords } from "./words.ts";

export function drawFrame(counter: Counter): string {
  const { slug, count, goal, locale, title, titleLocale } = counter;
  const { number, unit, note, deadline, link } = counterWords(counter);
  const head = escapeHtml(messagesIn(locale)("embed.frame", { title }));
  return drawPage(
    locale,
    head,
    [
      `<h1 lang="${escapeHtml(titleLocale)}">${escapeHtml(title)}</h1>`,
      `<p><strong>${number}</strong>${escapeHtml(unit)}</p>`,
      `<progress value="${Math.min(count, goal)}" max="${goal}" aria-label="${escapeHtml(deadline ? note : messagesIn(locale)("count.progress"))}"></progress>`,
      `<p><small>${escapeHtml(deadline ?? note)}</small></p>`,
      drawLink(locale, slug, link),
    ].join(""),
  );
}

export function drawNoFrame(locale: Locale): string {
  const words = escapeHtml(messagesIn(locale)("problem.unknown_campaign"));
  return drawPage(locale, words, `<p>${words}</p>`);
}

/** Keeps the link, because the letter's page may still be cached. */
export function drawFailedFrame(slug: string, locale: Locale): string {
  const t = messagesIn(locale);
  const words = `<p>${escapeHtml(t("failure.lead"))}</p>`;
  const link = drawLink(locale, encodeURIComponent(slug), t("embed.read"));
  return drawPage(locale, escapeHtml(t("failure.title")), words + link);
}

function drawLink(locale: Locale, slug: string, words: string): string {
  return `<a target="_blank" rel="noopener" href="/${locale}/${slug}" data-sign>${escapeHtml(words)} <span aria-hidden="true">↗</span></a>`;
}

function drawPage(locale: string, title: string, body: string): string {
  return [
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<style>${FRAME_STYLE}</style><main>${body}</main></html>`,
  ].join("");
}
