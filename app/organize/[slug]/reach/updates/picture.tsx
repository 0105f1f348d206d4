import { HiddenIds } from "../../../hidden-ids.tsx";
import { PictureForm } from "../../../picture-form.tsx";
import { consoleText } from "../../../session.ts";
import { attach, detach } from "./actions.ts";

type Props = { slug: string; id: string; inline?: string; alt: string; isPublic: boolean };

export async function Picture({ slug, id, inline, alt, isPublic }: Props) {
  const { t } = await consoleText();
  const hidden = <HiddenIds slug={slug} id={id} />;
  const shown = inline === undefined ? undefined : { src: inline, alt };
  return (
    <section className="panel" aria-labelledby="picture-title">
      <h2 id="picture-title">{t("updates.picture.title")}</h2>
      {isPublic && <p className="notice">{t("updates.picture.atOnce")}</p>}
      <PictureForm name="picture" hint={t("updates.picture.hint")} {...{ shown, hidden, attach, detach }} />
    </section>
  );
}
