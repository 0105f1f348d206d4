import { Field } from "#app/ui/field.tsx";
import type { OwnPicture } from "#lib/authors/show-picture.ts";
import { languageName } from "#lib/locale/locales.ts";
import { typedInto } from "../../../edit.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { describe } from "./actions.ts";

const SHAPES = ["wide", "tall"] as const;

/** What the picture shows in each language, and what stays in view where it is cut. */
export async function Focus({ slug, picture, inline }: { slug: string; picture: OwnPicture; inline: string }) {
  const { locale, t } = await consoleText();
  const { focus, languages, alts } = picture;
  const values: Record<string, string> = {
    ...alts,
    focusX: String(focus.x),
    focusY: String(focus.y),
    ...typedInto("picture-words")?.values,
  };
  return (
    <section className="panel" aria-labelledby="focus-title">
      <h2 id="focus-title">{t("picture.focus")}</h2>
      <p>{t("picture.focusLead")}</p>
      <div className="crops" aria-hidden="true">
        {SHAPES.map((shape) => (
          // biome-ignore lint/performance/noImgElement: the image is inlined, because others may not see it yet
          <img
            key={shape}
            className={shape}
            src={inline}
            alt=""
            style={{ objectPosition: `${focus.x}% ${focus.y}%` }}
          />
        ))}
      </div>
      <Form name="picture-words" action={describe}>
        <input type="hidden" name="campaign" value={slug} />
        {(["focusX", "focusY"] as const).map((name) => (
          <Field
            key={name}
            name={name}
            type="range"
            label={t(`picture.${name}`)}
            min="0"
            max="100"
            step="5"
            defaultValue={values[name]}
          />
        ))}
        {languages.map((language, at) => (
          <Field
            key={language}
            name={`alt-${language}`}
            label={t("picture.altIn", { language: languageName(language, locale) })}
            note={at > 0 ? t("frame.optional") : undefined}
            error={issueOf("picture-words", `alt-${language}`)}
            defaultValue={values[`alt-${language}`]}
            lang={language}
            required={at === 0}
          />
        ))}
        <button type="submit" className="plain">
          {t("picture.save")}
        </button>
      </Form>
    </section>
  );
}
