import { UpdateEntry } from "#app/ui/update-entry.tsx";
import { isLocale } from "#lib/locale/locales.ts";
import { type Kind, outcomeOf, PERSON_MAX, PLACE_MAX, TEXT_MAX, TITLE_MAX } from "#lib/updates/schema.ts";
import type { UpdateView } from "#lib/updates/view.ts";
import type { Typed } from "../../../edit.ts";
import { PreviewPane } from "../../../editor.tsx";

type Props = {
  typed?: Typed;
  kind: Kind;
  locale: string;
  slug: string;
  values: Values;
  picture?: UpdateView["picture"];
  inline?: string;
};
type Values = Record<string, string | undefined>;

export async function UpdatePreview({ typed, kind, locale, slug, values, picture, inline }: Props) {
  if (!isLocale(locale)) return null;
  return (
    <PreviewPane typed={typed}>
      <div className="preview text" lang={locale}>
        <UpdateEntry update={viewOf(kind, locale, values, picture)} slug={slug} locale={locale} inline={inline} />
      </div>
    </PreviewPane>
  );
}

function viewOf(kind: Kind, locale: string, values: Values, picture?: UpdateView["picture"]): UpdateView {
  const { day = "", time = "", count = "", title = "", person = "", place = "", text = "", alt = "" } = values;
  const number = Number(count.replace(/\D/g, ""));
  return {
    ...{ id: "previewed", kind, locale, title: title.slice(0, TITLE_MAX), text: text.slice(0, TEXT_MAX) },
    ...{ person: person.slice(0, PERSON_MAX), place: place.slice(0, PLACE_MAX) },
    day: Number.isNaN(Date.parse(day)) ? new Date().toISOString().slice(0, 10) : day,
    time: /^\d\d:\d\d$/.test(time) ? time : "",
    count: kind === "delivery" ? number : null,
    outcome: outcomeOf(values.outcome ?? null),
    publishedAt: null,
    correctedAt: null,
    picture: picture && { ...picture, alt },
  };
}

/** Inlines a picture that people outside the team may not see yet. */
export function inlineOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && `data:image/webp;base64,${Buffer.from(bytes).toString("base64")}`;
}
