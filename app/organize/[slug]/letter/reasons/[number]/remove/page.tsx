import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readReason } from "#lib/letters/reasons/read.ts";
import { languageName } from "#lib/locale/locales.ts";
import { Form } from "../../../../../form.tsx";
import { HiddenIds } from "../../../../../hidden-ids.tsx";
import { orNotFound } from "../../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../../session.ts";
import { remove } from "../../actions.ts";

type Props = PageProps<"/organize/[slug]/letter/reasons/[number]/remove">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  const { t } = await consoleText();
  return { title: t("reasons.removeTitle", { number }) };
}

export default async function RemoveReason({ params }: Props) {
  const { slug, number: numberParam } = await params;
  if (!/^[1-9]\d{0,3}$/.test(numberParam)) notFound();
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { reason } = orNotFound(
    await readReason(organizer.id, slug, { number: Number(numberParam) }, { need: "write" }),
  );
  const { id, number, total, text, languages, isPublic } = reason;
  const names = languages
    .filter(({ standing }) => standing !== "missing")
    .map((language) => languageName(language.locale, locale));
  return (
    <>
      <h1>{t("reasons.removeTitle", { number })}</h1>
      <p className="lead">
        {t("reasons.removeLead", { title: text?.title ?? "", languages: new Intl.ListFormat(locale).format(names) })}
      </p>
      <p>{t("reasons.removeOrder", { count: total - number })}</p>
      {isPublic && <p className="notice">{t("reasons.removePublic")}</p>}
      <Form name="remove" action={remove}>
        <HiddenIds slug={slug} id={id} />
        <button type="submit" className="danger">
          {t("reasons.removeButton")}
        </button>
      </Form>
      <p>
        <a href={`/organize/${slug}/letter/reasons`}>{t("reasons.keep")}</a>
      </p>
    </>
  );
}
