import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { previewRuling } from "#lib/moderation/begin.ts";
import { REASON_MAX } from "#lib/moderation/schema.ts";
import { Filter, paramsOf } from "#lib/search/filter.ts";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { FilterFields, FilterWords } from "../../signatories/filter-words.tsx";
import { begin } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("rulings.newTitle") };
}

/** Previews a ruling. */
export default async function NewRuling({ params, searchParams }: PageProps<"/organize/[slug]/people/rulings/new">) {
  const { slug } = await params;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  const filter = Filter.safeParse(await searchParams).data ?? {};
  const { count, isAll, sample, seen } = orNotFound(await previewRuling(id, slug, filter));
  const chosen = new URLSearchParams(paramsOf(filter));
  if (chosen.size === 0) redirect(`/organize/${slug}/people/signatories`);
  const kept = keptForm("begin");
  const total = isAll ? t("rulings.count", { count }) : t("rulings.atLeast", { count });
  return (
    <>
      <h1>{t("rulings.newTitle")}</h1>
      <p className="lead">{t("rulings.newLead")}</p>
      <p>
        <a href={`/organize/${slug}/people/signatories?${chosen}`}>{t("rulings.change")}</a>
      </p>
      <FilterWords filter={filter} />
      <p className="total-line">{total}</p>
      {(count > 0 || !isAll) && (
        <>
          {sample.length > 0 && (
            <ul className="rows" aria-label={t("rulings.sample")}>
              {sample.map(({ id: signatory, name, affiliation }) => (
                <li key={signatory}>
                  <span>
                    <a href={`/organize/${slug}/people/signatories/${signatory}`}>
                      <bdi>{name}</bdi>
                    </a>{" "}
                    <bdi className="note">{affiliation}</bdi>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <section className="panel">
            <Form name="begin" action={begin}>
              <input type="hidden" name="slug" value={slug} />
              <input type="hidden" name="seen" value={seen.toISOString()} />
              <FilterFields filter={filter} />
              <Field
                name="reason"
                label={t("signatories.reason")}
                hint={t("signatories.reasonHint")}
                error={issueOf("begin", "reason")}
                maxLength={REASON_MAX}
                defaultValue={kept?.values.reason}
                required
              />
              <ConfirmBox label={t("rulings.sure")} error={issueOf("begin", "sure")} />
              <button type="submit" className="danger">
                {t("rulings.begin")}
              </button>
            </Form>
          </section>
        </>
      )}
    </>
  );
}
