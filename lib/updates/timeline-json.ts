import { renderMarkdown } from "../campaigns/markdown.ts";
import { env } from "../env.ts";
import type { Locale } from "../locale/locales.ts";
import { pictureName } from "../pictures/shrink.ts";
import { listTimeline } from "./timeline.ts";
import type { UpdateView } from "./view.ts";

type Campaign = Parameters<typeof listTimeline>[0] & { slug: string };

export async function timelineToJson(campaign: Campaign, locale: Locale, now = new Date()) {
  const entries = await listTimeline(campaign, locale, now);
  return entries.map((entry) => (entry.kind === "update" ? updateToJson(entry.update, campaign.slug) : entry));
}

function updateToJson({ answers, picture, text, ...update }: UpdateView, slug: string) {
  const url = (size: "large" | "small") =>
    picture && `${env().SITE_URL}/api/campaigns/${slug}/pictures/${pictureName(picture.digest, size)}`;
  return {
    ...update,
    answers: answers?.id,
    text,
    html: renderMarkdown(text),
    picture: picture && {
      ...{ url: url("large"), small: url("small"), width: picture.width, height: picture.height, alt: picture.alt },
    },
  };
}
