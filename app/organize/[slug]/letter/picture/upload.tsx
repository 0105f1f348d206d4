import { Field } from "#app/ui/field.tsx";
import { typedInto } from "../../../edit.ts";
import { issueOf } from "../../../field-error.ts";
import { PictureForm } from "../../../picture-form.tsx";
import { consoleText } from "../../../session.ts";
import { attach, detach } from "./actions.ts";

type Props = { slug: string; use: "letter" | "author"; inline?: string; alt: string; language?: string };

/** Uploads or removes a picture; with a `language`, the upload says what it shows. */
export async function Upload({ slug, use, inline, alt, language }: Props) {
  const { t } = await consoleText();
  const hidden = (
    <>
      <input type="hidden" name="campaign" value={slug} />
      <input type="hidden" name="use" value={use} />
    </>
  );
  const shown = inline === undefined ? undefined : { src: inline, alt };
  return (
    <PictureForm name="picture" hint={t("picture.hint")} {...{ shown, hidden, attach, detach }}>
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
    </PictureForm>
  );
}
