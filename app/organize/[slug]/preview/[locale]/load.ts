import { notFound } from "next/navigation";
import { cache } from "react";
import { previewContext } from "#app/ui/page-context.ts";
import { inlinePictures } from "#lib/authors/show-picture.ts";
import { findDraft } from "#lib/campaigns/draft.ts";
import { isLocale } from "#lib/locale/locales.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { requireOrganizer } from "../../../session.ts";

const find = cache(findDraft);

/** The previewed draft and its base path. */
export async function loadDraft(params: Promise<{ locale: string; slug: string }>) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const organizer = await requireOrganizer();
  const { campaign } = orNotFound(await find(organizer.id, slug, locale));
  return { locale, campaign: await inlinePictures(campaign), context: previewContext(slug) };
}
