import { renderMarkdown } from "../campaigns/markdown.ts";
import type { Campaign } from "../campaigns/view.ts";
import { env } from "../env.ts";
import { escapeHtml } from "../http/html.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { pictureName } from "../pictures/shrink.ts";
import { siteName } from "../site/in-force.ts";
import { headingOf } from "./for-mail.ts";
import { listViews, type UpdateView } from "./view.ts";

const ENTRIES_MAX = 50;

type FeedCampaign = Pick<Campaign, "id" | "slug" | "title" | "publishedAt">;

export const feedPath = (slug: string) => `/${slug}/updates/feed.atom`;

/** The newest updates as an Atom feed (RFC 4287), in the reader's language or else the campaign's own. */
export async function makeFeed(campaign: FeedCampaign, locale: Locale, now = new Date()): Promise<string> {
  const updates = (await listViews(campaign.id, locale, now)).slice(0, ENTRIES_MAX);
  const base = `${env().SITE_URL}/${locale}`;
  const page = `${base}/${campaign.slug}/updates`;
  const latest = Math.max(campaign.publishedAt.getTime(), ...updates.map((update) => changedAt(update).getTime()));
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}" xml:base="${page}">`,
    `<id>${page}</id>`,
    `<title>${escapeHtml(`${messagesIn(locale)("updates.title")} · ${campaign.title}`)}</title>`,
    `<updated>${new Date(latest).toISOString()}</updated>`,
    `<author><name>${escapeHtml(siteName())}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${base}${feedPath(campaign.slug)}"/>`,
    `<link rel="alternate" type="text/html" href="${page}"/>`,
    ...updates.map((update) => entryOf(update, campaign.slug, { page, locale })),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(update: UpdateView, slug: string, { page, locale }: { page: string; locale: Locale }): string {
  const { id, kind, publishedAt } = update;
  return [
    `<entry xml:lang="${update.locale}">`,
    `<id>urn:uuid:${id}</id>`,
    `<title>${escapeHtml(headingOf(update, locale))}</title>`,
    `<updated>${changedAt(update).toISOString()}</updated>`,
    ...(publishedAt ? [`<published>${publishedAt.toISOString()}</published>`] : []),
    `<category term="${kind}"/>`,
    `<link rel="alternate" type="text/html" href="${page}#${id}"/>`,
    `<content type="html">${escapeHtml(pictureIn(update, slug) + renderMarkdown(update.text))}</content>`,
    "</entry>",
  ].join("\n");
}

function pictureIn({ picture }: UpdateView, slug: string): string {
  if (!picture) return "";
  const { digest, width, height, alt } = picture;
  const src = `${env().SITE_URL}/api/campaigns/${slug}/pictures/${pictureName(digest, "large")}`;
  return `<p><img src="${src}" width="${width}" height="${height}" alt="${escapeHtml(alt)}"></p>`;
}

function changedAt({ correctedAt, publishedAt, day }: UpdateView): Date {
  return correctedAt ?? publishedAt ?? new Date(day);
}
