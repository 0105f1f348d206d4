import type { ReactNode } from "react";
import { Field } from "#app/ui/field.tsx";
import { PICTURE_MAX } from "#lib/pictures/shrink.ts";
import { issueOf } from "./field-error.ts";
import { Form } from "./form.tsx";
import { consoleText } from "./session.ts";

type Action = (sent: FormData) => Promise<void>;
type Props = {
  name: string; // of the form
  hint: string;
  shown?: { src: string; alt: string };
  hidden?: ReactNode; // says of what the picture is
  attach: Action;
  detach: Action;
  children?: ReactNode;
};

/** Uploads a picture, or removes the one that is shown. */
export async function PictureForm({ name, hint, shown, hidden, attach, detach, children }: Props) {
  const { t } = await consoleText();
  return (
    <>
      {shown && (
        <>
          {/* biome-ignore lint/performance/noImgElement: it is small, and inlined or cached by us */}
          <img className="thumbnail" src={shown.src} alt={shown.alt} />
          <form action={detach}>
            {hidden}
            <button type="submit" className="danger">
              {t("updates.picture.remove")}
            </button>
          </form>
        </>
      )}
      <Form name={name} action={attach}>
        {hidden}
        <Field
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          label={t(shown ? "updates.picture.other" : "updates.picture.choose")}
          hint={hint}
          error={issueOf(name, "picture")}
          data-max={PICTURE_MAX}
          data-heavy={t("errors.picture.picture_too_large")}
          required
        />
        {children}
        <button type="submit" className="plain">
          {t("updates.picture.add")}
        </button>
      </Form>
    </>
  );
}
