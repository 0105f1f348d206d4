import { findOwn } from "../campaigns/list-own.ts";
import { isOutdated } from "../campaigns/outdated.ts";
import { isWritten } from "../campaigns/written.ts";
import { checkAccess } from "../team/access.ts";
import type { Need } from "../team/role.ts";
import { isSame } from "./publish.ts";
import { findVersions, type LetterText, seenOf, textOf, withoutBlank } from "./versions.ts";

/** The draft correction with each language before and after; undefined if none was started. */
export async function findCorrection(organizerId: string, slug: string, locale: string, need: Need = "read") {
  const access = await checkAccess(organizerId, slug, need);
  const found = access.ok ? await findOwn(organizerId, slug, locale) : access;
  if (!found.ok) return found;
  const { campaign } = found;
  const { draft: whole, published } = await findVersions(campaign.id);
  if (!whole || !published) return { ok: true, campaign, correction: undefined } as const;
  const draft = withoutBlank(whole, published);
  const languages = campaign.locales.flatMap((language) => {
    const after = textOf(draft, language);
    if (!after) return [];
    const isOlder = isOutdated(draft, language, campaign.defaultLocale);
    return [{ locale: language, isOlder, before: wordsOf(textOf(published, language)), after: wordsOf(after) }];
  });
  const lacking = languages.filter(({ after }) => !isWritten(after)).map((language) => language.locale);
  const correction = {
    number: draft.number,
    seen: seenOf(whole),
    changed: !isSame(draft, published),
    lacking,
    languages,
  };
  return { ok: true, campaign, correction } as const;
}

function wordsOf(found: LetterText | undefined) {
  const { title = "", addressee = "", text = "" } = found ?? {};
  return { title, addressee, text };
}
