import { z } from "zod";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { escapeHtml } from "../http/html.ts";
import { isLocale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { sourceIn } from "../partners/source.ts";
import { siteName } from "../site/in-force.ts";
import { type Embedded, findEmbedded } from "./find.ts";
import { FRAME, SHARE } from "./size.ts";

const CACHE_SECONDS = 86_400;

const Pixels = z.coerce.number().int().positive().optional().catch(undefined);

/** oEmbed 1.0, 2.2. A limit that is not a number is ignored. */
export const OembedInput = z.object({
  url: z.string().min(1),
  format: z.string().default("json"),
  maxwidth: Pixels,
  maxheight: Pixels,
});
export type OembedInput = z.infer<typeof OembedInput>;

/** Describes a letter's URL as embeddable content (oEmbed 1.0, 2.3.4.4: rich). */
export async function describeEmbed(input: OembedInput, now = new Date()) {
  if (input.format !== "json") return { ok: false, error: "not_implemented" } as const;
  const named = readAddress(input.url);
  const embedded = named && (await findEmbedded(named.slug, named.locale, now));
  if (!named || !embedded) return { ok: false, error: "not_found" } as const;
  const { locale, slug, title } = embedded;
  const size = sizeWithin(input);
  const author = await db().author.findUnique({ where: { campaignId: embedded.id } });
  const description = {
    version: "1.0",
    type: "rich",
    title,
    ...(author && { author_name: author.name, ...(author.website && { author_url: author.website }) }),
    provider_name: siteName(),
    provider_url: env().SITE_URL,
    cache_age: CACHE_SECONDS,
    html: drawSnippet(embedded, { ...size, from: named.from }),
    ...size,
    ...(fitsImage(input) && thumbnailOf(slug, locale)),
  };
  return { ok: true, description } as const;
}

function sizeWithin({ maxwidth = FRAME.width, maxheight = FRAME.height }: OembedInput) {
  return { width: Math.min(maxwidth, FRAME.width), height: Math.min(maxheight, FRAME.height) };
}

function fitsImage({ maxwidth = SHARE.width, maxheight = SHARE.height }: OembedInput): boolean {
  return maxwidth >= SHARE.width && maxheight >= SHARE.height;
}

function thumbnailOf(slug: string, locale: string) {
  return {
    thumbnail_url: `${env().SITE_URL}/${locale}/${slug}/share.png`,
    thumbnail_width: SHARE.width,
    thumbnail_height: SHARE.height,
  };
}

/** Uses only attributes that WordPress keeps; the frame needs no others. */
function drawSnippet(
  { slug, locale, title }: Embedded,
  { width, height, from }: { width: number; height: number; from?: string },
): string {
  const query = new URLSearchParams({ lang: locale, ...(from && { from }) });
  const src = escapeHtml(`${env().SITE_URL}/embed/${slug}?${query}`);
  const name = escapeHtml(messagesIn(locale)("embed.frame", { title }));
  return `<iframe src="${src}" width="${width}" height="${height}" title="${name}" frameborder="0" loading="lazy"></iframe>`;
}

const PATH = /^\/(?:(?<locale>[a-z]{2})\/)?(?<slug>[a-z0-9-]+)(?:\/reasons(?:\/\d{1,4})?)?\/?$/;

function readAddress(text: string) {
  const url = URL.parse(text);
  const site = new URL(env().SITE_URL);
  if (!url || !/^https?:$/.test(url.protocol) || hostOf(url) !== hostOf(site) || url.username) return;
  const { locale, slug } = PATH.exec(url.pathname)?.groups ?? {};
  if (!slug || (locale && !isLocale(locale))) return;
  return { slug, locale: locale ?? null, from: sourceIn(text) };
}

function hostOf({ host }: URL): string {
  return host.replace(/^(127\.0\.0\.1|\[::1\])(?=:|$)/, "localhost");
}
