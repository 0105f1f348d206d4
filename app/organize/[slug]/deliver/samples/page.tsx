import type { Metadata } from "next";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { findOpenSample } from "#lib/sample/find.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { issueOf } from "../../../field-error.ts";
import { findOwn } from "../../../find-own.ts";
import { Form } from "../../../form.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { offer } from "./actions.ts";
import { OpenSample } from "./open-sample.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("samples.title") };
}

export default async function Samples({ params, searchParams }: PageProps<"/organize/[slug]/deliver/samples">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaign } = orNotFound(await findOwn(id, slug, locale));
  const { open } = orNotFound(await findOpenSample(id, slug));
  return (
    <>
      <h1>{t("samples.title")}</h1>
      <p className="lead">{t("samples.lead")}</p>
      <DoneMessage of="samples" name={done} />
      {campaign.state !== "draft" && (
        <p>
          <a href={`/${locale}/${slug}/samples`}>{t("samples.public")}</a>
        </p>
      )}
      {open ? (
        <OpenSample slug={slug} title={campaign.title} sample={open} />
      ) : (
        <section className="panel" aria-labelledby="offer-title">
          <h2 id="offer-title">{t("samples.offer")}</h2>
          <p>{t("samples.none")}</p>
          <Form name="sample" action={offer}>
            <input type="hidden" name="slug" value={slug} />
            <Field
              name="auditor"
              label={t("samples.auditor")}
              hint={t("samples.auditorHint")}
              error={issueOf("sample", "auditor")}
              defaultValue={keptForm("sample")?.values.auditor}
              autoComplete="off"
              required
            />
            <button type="submit">{t("samples.submit")}</button>
          </Form>
        </section>
      )}
    </>
  );
}
