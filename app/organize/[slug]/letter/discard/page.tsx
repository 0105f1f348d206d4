import type { Metadata } from "next";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { findCorrection } from "#lib/letters/correction.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { discard } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("letter.discard.title") };
}

export default async function Discard({ params }: PageProps<"/organize/[slug]/letter/discard">) {
  const { slug } = await params;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { correction } = orNotFound(await findCorrection(organizer.id, slug, locale, "write"));
  const error = issueOf("discard", "sure");
  return (
    <>
      <h1>{t("letter.discard.title")}</h1>
      <p className="lead">
        {correction ? t("letter.discard.lead", { number: correction.number }) : t("letter.publish.none")}
      </p>
      {correction && (
        <Form name="discard" action={discard}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="seen" value={correction.seen} />
          <ConfirmBox label={t("letter.discard.sure")} error={error} />
          <button type="submit" className="danger">
            {t("letter.discard.button")}
          </button>
        </Form>
      )}
      <p>
        <a href={`/organize/${slug}/letter`}>{t("letter.publish.back")}</a>
      </p>
    </>
  );
}
