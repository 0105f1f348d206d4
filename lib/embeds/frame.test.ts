import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { LOCALES } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { HOSTILE } from "../testing/hostile.ts";
import type { Counter } from "./find.ts";
import { drawFailedFrame, drawFrame, drawNoFrame } from "./frame.ts";
import { FRAME_POLICY } from "./frame-style.ts";

const LARGEST = 4_096; // bytes

const counter: Counter = {
  id: 1,
  slug: "a-letter",
  state: "open",
  locale: "es",
  title: "Una carta",
  titleLocale: "es",
  count: 12_345,
  goal: 25_000,
};

test("a frame shows title, count and goal, and links to the letter in its language", () => {
  const html = drawFrame(counter);
  const t = messagesIn("es");
  expect(html).toMatch(/^<!doctype html><html lang="es"><meta charset="utf-8"><title>[^<]*Una carta[^<]*<\/title>/);
  expect(html).toContain('<h1 lang="es">Una carta</h1><p><strong>12.345</strong>');
  expect(html).toContain(`<progress value="12345" max="25000" aria-label="${t("count.progress")}">`);
  expect(html).toContain('<a target="_blank" rel="noopener" href="/es/a-letter" data-sign>');
  expect(html).toContain('<meta name="robots" content="noindex">');
});

test("a frame is at most 4 kB in every language and state, without scripts or requests", () => {
  for (const locale of LOCALES)
    for (const state of ["open", "closed", "not_open"] as const) {
      const html = drawFrame({ ...counter, locale, state, title: "அ".repeat(200), count: 8_888_888_888 });
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(LARGEST);
      expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
    }
});

test("a missing or failed frame says so in the requested language, with a link if the letter may exist", () => {
  for (const locale of LOCALES) {
    const t = messagesIn(locale);
    expect(drawNoFrame(locale)).toContain(`<html lang="${locale}">`);
    expect(drawNoFrame(locale)).toContain(`<p>${t("problem.unknown_campaign")}</p>`);
    const failed = drawFailedFrame("a-letter", locale);
    expect(failed).toContain(`<html lang="${locale}">`);
    expect(failed).toContain(`<p>${t("failure.lead")}</p>`);
    expect(failed).toContain(`href="/${locale}/a-letter" data-sign>${t("embed.read")}`);
    expect(Buffer.byteLength(failed)).toBeLessThanOrEqual(LARGEST);
  }
  expect(drawFailedFrame('"><script>', "en")).not.toContain("<script");
});

test("the bar of an exceeded goal is full", () => {
  expect(drawFrame({ ...counter, count: 30_000 })).toContain('<progress value="25000" max="25000"');
});

test("the policy allows the frame's own style and embedding on any site", () => {
  for (const html of [drawFrame(counter), drawNoFrame("en"), drawFailedFrame("a-letter", "en")]) {
    const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? "";
    expect(FRAME_POLICY).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  }
  expect(FRAME_POLICY).toContain("default-src 'none'");
  expect(FRAME_POLICY).toContain("frame-ancestors *");
});

test("a hostile title never becomes an element or attribute", () => {
  const elements = (html: string) => html.replace(/<style>.*?<\/style>/, "").match(/<[!/]?[a-z][^>]*>/gi);
  const usual = elements(drawFrame({ ...counter, title: "T" }));
  for (const title of HOSTILE) expect(elements(drawFrame({ ...counter, title })), title).toEqual(usual);
});
