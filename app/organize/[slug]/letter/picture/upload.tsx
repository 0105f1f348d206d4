import { Field } from "#app/ui/field.tsx";
import { PICTURE_MAX } from "#lib/pictures/shrink.ts";
import { typedInto } from "../../../edit.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { attach, detach } from "./actions.ts";

type Props = { slug: string; use: "letter" | "author"; inline?: string; alt: string; language?: string };

/** Uploads or removes a picture; with a `language`, the upload says what it shows. */
export async function Upload({ slug, use, inline, alt, language }: Props) {
  const { t } = await consoleText();
  return (
    <>
      {inline && (
        <>
          {/* biome-ignore lint/performance/noImgElement: the image is inlined, because others may not see it yet */}
          <img className="thumbnail" src={inline} alt={alt} />
          <form action={detach}>
            <Hidden slug={slug} use={use} />
            <button type="submit" className="danger">
              {t("updates.picture.remove")}
            </button>
          </form>
        </>
      )}
      <Form name="picture" action={attach}>
        <Hidden slug={slug} use={use} />
        <Field
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          label={t(inline ? "updates.picture.other" : "updates.picture.choose")}
          hint={t("picture.hint")}
          error={issueOf("picture", "picture")}
          data-max={PICTURE_MAX}
          data-heavy={t("errors.picture.picture_too_large")}
          required
        />
        {language && (
          <Field
            name="alt"
            label={t("picture.alt")}
            hint={t("picture.altHint")}
            error={issueOf("picture", "alt")}
            defaultValue={typedInto("picture")?.values.alt}
            lang={language}
            required
          />
        )}
        <button type="submit" className="plain">
          {t("updates.picture.add")}
        </button>
      </Form>
    </>
  );
}

function Hidden({ slug, use }: { slug: string; use: string }) {
  return (
    <>
      <input type="hidden" name="campaign" value={slug} />
      <input type="hidden" name="use" value={use} />
    </>
  );
}
