import type { Metadata } from "next";
import { z } from "zod";
import { Field } from "#app/ui/field.tsx";
import { describeEvent } from "#lib/record/describe.ts";
import { GROUPS } from "#lib/record/group.ts";
import { listRecord } from "#lib/record/read.ts";
import { listTeam } from "#lib/team/list.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("record.title") };
}

/** Query parameters; invalid ones are ignored. */
const Query = z.object({
  before: z.coerce
    .bigint()
    .positive()
    .max(2n ** 63n - 1n)
    .optional()
    .catch(undefined),
  about: z.enum(GROUPS).optional().catch(undefined),
  by: z.uuid().optional().catch(undefined),
});

export default async function Record({ params, searchParams }: PageProps<"/organize/[slug]/team/record">) {
  const { slug } = await params;
  const { before, about, by } = Query.parse(await searchParams);
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { events, next } = orNotFound(await listRecord(id, slug, { before, about, by }));
  const { members } = orNotFound(await listTeam(id, slug));
  const base = `/organize/${slug}/team/record`;
  const chosen = { ...(about && { about }), ...(by && { by }) };
  const at = (date: Date) => date.toLocaleString(locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
  return (
    <>
      <h1>{t("record.title")}</h1>
      <p className="lead">{t("record.lead")}</p>
      <form method="get" action={base} className="choosing">
        <Field name="about" label={t("record.about")}>
          <select id="about" name="about" defaultValue={about ?? ""}>
            <option value="">{t("record.all")}</option>
            {GROUPS.map((group) => (
              <option key={group} value={group}>
                {t(`record.groups.${group}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field name="by" label={t("record.by")}>
          <select id="by" name="by" defaultValue={by ?? ""}>
            <option value="">{t("record.everybody")}</option>
            {members.map((member) => (
              <option key={member.id} value={member.id}>
                {member.name || member.email}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit" className="plain">
          {t("record.show")}
        </button>
      </form>
      {events.length === 0 && <p>{t("record.none")}</p>}
      <ol className="rows" aria-label={t("record.list")}>
        {events.map((event) => (
          <li key={event.id}>
            <span>{describeEvent(event, locale, t)}</span>
            <time className="small" dateTime={event.at.toISOString()}>
              {at(event.at)} UTC
            </time>
          </li>
        ))}
      </ol>
      <p className="actions">
        {next && <a href={`${base}?${new URLSearchParams({ ...chosen, before: next })}`}>{t("record.older")}</a>}
        {before !== undefined && <a href={`${base}?${new URLSearchParams(chosen)}`}>{t("record.newest")}</a>}
      </p>
    </>
  );
}
