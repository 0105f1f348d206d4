import { escapeHtml } from "../html.ts";
import type { Locale } from "../locale/locales.ts";
import { wordsOf } from "../locale/messages.ts";
import type { Counter } from "./find.ts";
import { FRAME_STYLE } from "./frame-style.ts";
import { tellCounter } from "./words.ts";

/** The counter as a page for an iframe: one request, no framework, no script. */
export function drawFrame(counter: Counter): string {
  const { slug, count, goal, locale, title, titleLocale } = counter;
  const { number, unit, note, link } = tellCounter(counter);
  const head = escapeHtml(wordsOf(locale)("embed.frame", { title }));
  return drawPage(
    locale,
    head,
    [
      `<h1 lang="${escapeHtml(titleLocale)}">${escapeHtml(title)}</h1>`,
      `<p><strong>${number}</strong>${escapeHtml(unit)}</p>`,
      `<progress value="${Math.min(count, goal)}" max="${goal}" aria-label="${escapeHtml(wordsOf(locale)("count.progress"))}"></progress>`,
      `<p><small>${escapeHtml(note)}</small></p>`,
      drawWay(locale, slug, link),
    ].join(""),
  );
}

/** What is shown in the place of a letter that is not there, or not any more. */
export function drawNoFrame(locale: Locale): string {
  const words = escapeHtml(wordsOf(locale)("problem.unknown_campaign"));
  return drawPage(locale, words, `<p>${words}</p>`);
}

/** What is shown while nothing can be read of a letter: its pages may still be kept somewhere. */
export function drawFailedFrame(slug: string, locale: Locale): string {
  const t = wordsOf(locale);
  const words = `<p>${escapeHtml(t("failure.lead"))}</p>`;
  const way = drawWay(locale, encodeURIComponent(slug), t("embed.read"));
  return drawPage(locale, escapeHtml(t("failure.title")), words + way);
}

/** Out of the frame, to the letter. */
function drawWay(locale: Locale, slug: string, words: string): string {
  return `<a target="_blank" rel="noopener" href="/${locale}/${slug}" data-sign>${escapeHtml(words)} <span aria-hidden="true">↗</span></a>`;
}

function drawPage(locale: string, title: string, body: string): string {
  return [
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<style>${FRAME_STYLE}</style><main>${body}</main></html>`,
  ].join("");
}
