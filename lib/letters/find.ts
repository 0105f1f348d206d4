import { findOwn } from "../campaigns/list-own.ts";
import { isWritten } from "../campaigns/written.ts";
import { isLocale } from "../locale/locales.ts";
import { translationState } from "../locale/translation.ts";
import { findLast } from "../record/last.ts";
import { findVersions, revisionOf, textOf, type Version } from "./versions.ts";

type Options = { saver?: boolean; now?: Date };

/** The letter in one language, as its team edits it: the draft, or the published version while there is none. */
export async function findLetter(
  organizerId: string,
  slug: string,
  wanted?: string,
  { saver, now = new Date() }: Options = {},
) {
  const found = await findOwn(organizerId, slug, wanted ?? "", now);
  if (!found.ok) return found;
  const { campaign } = found;
  const locale = wanted ?? campaign.defaultLocale;
  const { draft, published } = await findVersions(campaign.id);
  const version = draft ?? published;
  if (!version || !isLocale(locale) || !campaign.locales.includes(locale))
    return { ok: false, error: "unknown_language" } as const;
  const own = campaign.defaultLocale;
  const original = locale === own ? undefined : textOf(version, own);
  const text = textOf(version, locale);
  const query = { campaignId: campaign.id, acts: ["letter_saved" as const], details: { locale } };
  const { number, publishedAt } = version;
  return {
    ok: true,
    campaign,
    locale,
    version: { number, publishedAt },
    isDraft: draft !== undefined,
    isCorrection: draft !== undefined && published !== undefined,
    isThere: text !== undefined,
    saved: {
      revision: revisionOf(version, locale),
      texts: { title: text?.title ?? "", addressee: text?.addressee ?? "", text: text?.text ?? "" },
      ...(saver && (await findLast(query))),
    },
    original: original && { ...original, isNewer: stateOf(version, locale, own) === "older" },
    standings: campaign.locales.map((other) => ({ locale: other, standing: stateOf(version, other, own) })),
  } as const;
}
export type FoundLetter = Extract<Awaited<ReturnType<typeof findLetter>>, { ok: true }>;

function stateOf({ texts }: Version, locale: string, own: string) {
  return translationState(texts.filter(isWritten), locale, own);
}
