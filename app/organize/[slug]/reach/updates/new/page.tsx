import type { Metadata } from "next";
import { readChoices } from "#lib/updates/read.ts";
import { kindOf } from "#lib/updates/schema.ts";
import { typedInto } from "../../../../edit.ts";
import { orNotFound } from "../../../../or-not-found.ts";
import { PreviewStatus } from "../../../../preview-status.tsx";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { listOf } from "../list-of.ts";
import { UpdatePreview } from "../preview.tsx";
import { UpdateForm } from "../update-form.tsx";

export async function generateMetadata({
  searchParams,
}: PageProps<"/organize/[slug]/reach/updates/new">): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t(`updates.new.${kindOf(String((await searchParams).kind))}`) };
}

/** A delivery starts out with the current count and the addressee. */
export default async function NewUpdate({ params, searchParams }: PageProps<"/organize/[slug]/reach/updates/new">) {
  const { slug } = await params;
  const query = await searchParams;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  const choices = orNotFound(await readChoices(id, slug));
  const typed = typedInto("update");
  const kind = kindOf(typed?.values.kind ?? String(query.kind));
  const pack = choices.packs.find((known) => known.id === query.pack);
  const texts: Record<string, string> = {
    day: new Date().toISOString().slice(0, 10),
    time: "",
    ...(kind === "delivery" && { count: String(pack?.count ?? choices.count), pack: pack?.id ?? "" }),
    ...(kind === "response" && { outcome: "acknowledged", answers: choices.deliveries[0]?.id ?? "" }),
    ...(kind === "news" ? { title: "" } : { person: choices.addressee, place: "" }),
    text: "",
  };
  return (
    <>
      <h1>{t(`updates.new.${kind}`)}</h1>
      <p className="lead">{t("updates.newLead")}</p>
      <p className="back">
        <a href={`/organize/${slug}${listOf(kind)}`}>{t("updates.back")}</a>
      </p>
      <PreviewStatus typed={typed} />
      {choices.isPublished ? (
        <UpdateForm
          slug={slug}
          kind={kind}
          locale={choices.own}
          saved={{ revision: "", texts }}
          typed={typed}
          choices={choices}
        >
          <UpdatePreview
            typed={typed}
            kind={kind}
            locale={choices.own}
            slug={slug}
            values={{ ...texts, ...typed?.values }}
          />
        </UpdateForm>
      ) : (
        <p className="notice">{t("updates.notYet")}</p>
      )}
    </>
  );
}
