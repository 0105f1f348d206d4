import { findOwnPicture } from "#lib/authors/show-picture.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText } from "../../../session.ts";
import { inlineOf } from "../../reach/updates/preview.tsx";
import { Upload } from "../picture/upload.tsx";

/** The author's logo or portrait, shown beside the name. */
export async function Logo({ organizerId, slug, name }: { organizerId: string; slug: string; name: string }) {
  const { t } = await consoleText();
  const { picture } = orNotFound(await findOwnPicture(organizerId, slug, "author"));
  return (
    <section className="panel" aria-labelledby="logo-title">
      <h2 id="logo-title">{t("author.logo")}</h2>
      <p>{t("author.logoLead")}</p>
      <Upload slug={slug} use="author" inline={inlineOf(picture.thumbnail)} alt={name} />
    </section>
  );
}
