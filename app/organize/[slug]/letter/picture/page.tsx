import type { Metadata } from "next";
import { findOwnPicture } from "#lib/authors/show-picture.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { inlineOf } from "../../reach/updates/preview.tsx";
import { Focus } from "./focus.tsx";
import { Upload } from "./upload.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("picture.title") };
}

export default async function PicturePage({ params, searchParams }: PageProps<"/organize/[slug]/letter/picture">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { t } = await consoleText();
  const { picture } = orNotFound(await findOwnPicture(organizer.id, slug, "letter"));
  const { mayChange, languages, thumbnail, alts } = picture;
  const [own = "en"] = languages;
  const inline = inlineOf(thumbnail);
  return (
    <>
      <h1>{t("picture.title")}</h1>
      <p className="lead">{t("picture.lead")}</p>
      <DoneMessage of="picture" name={done} />
      {mayChange ? (
        <Upload slug={slug} use="letter" inline={inline} alt={alts[`alt-${own}`] ?? ""} language={own} />
      ) : (
        <p className="notice">{t("picture.owners")}</p>
      )}
      {mayChange && inline && <Focus slug={slug} picture={picture} inline={inline} />}
    </>
  );
}
