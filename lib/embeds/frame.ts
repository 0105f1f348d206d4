import { escapeHtml } from "../html.ts";
import { DEFAULT_LOCALE } from "../locale/locales.ts";
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
      `<a target="_blank" rel="noopener" href="/${locale}/${slug}" data-sign>${escapeHtml(link)} <span aria-hidden="true">↗</span></a>`,
    ].join(""),
  );
}

/** What is shown in the place of a letter that is not there, or not any more. */
export function drawNoFrame(): string {
  const words = escapeHtml(wordsOf(DEFAULT_LOCALE)("problem.unknown_campaign"));
  return drawPage(DEFAULT_LOCALE, words, `<p>${words}</p>`);
}

function drawPage(locale: string, title: string, body: string): string {
  return [
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<style>${FRAME_STYLE}</style><main>${body}</main></html>`,
  ].join("");
}
