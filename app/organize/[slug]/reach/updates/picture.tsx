import { Field } from "#app/ui/field.tsx";
import { PICTURE_MAX } from "#lib/pictures/shrink.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { HiddenIds } from "../../../hidden-ids.tsx";
import { consoleText } from "../../../session.ts";
import { attach, detach } from "./actions.ts";

type Props = { slug: string; id: string; inline?: string; alt: string; isPublic: boolean };

export async function Picture({ slug, id, inline, alt, isPublic }: Props) {
  const { t } = await consoleText();
  const error = issueOf("picture", "picture");
  return (
    <section className="panel" aria-labelledby="picture-title">
      <h2 id="picture-title">{t("updates.picture.title")}</h2>
      {isPublic && <p className="notice">{t("updates.picture.atOnce")}</p>}
      {inline && (
        <>
          {/* biome-ignore lint/performance/noImgElement: the image is inlined, because others may not see it yet */}
          <img className="thumbnail" src={inline} alt={alt} />
          <form action={detach}>
            <HiddenIds slug={slug} id={id} />
            <button type="submit" className="danger">
              {t("updates.picture.remove")}
            </button>
          </form>
        </>
      )}
      <Form name="picture" action={attach}>
        <HiddenIds slug={slug} id={id} />
        <Field
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          label={t(inline ? "updates.picture.other" : "updates.picture.choose")}
          hint={t("updates.picture.hint")}
          error={error}
          data-max={PICTURE_MAX}
          data-heavy={t("errors.picture.picture_too_large")}
          required
        />
        <button type="submit" className="plain">
          {t("updates.picture.add")}
        </button>
      </Form>
    </section>
  );
}
