import type { Metadata } from "next";
import { z } from "zod";
import { listKeys } from "#lib/exports/keys/list.ts";
import { listExports } from "#lib/exports/list.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { may } from "#lib/team/role.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { Choice } from "./choice.tsx";
import { Keys } from "./keys.tsx";
import { Ledger } from "./ledger.tsx";
import { MadeKey, NewKey } from "./new-key.tsx";
import { readRefused } from "./refused.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("exports.title") };
}

const Before = z.uuid().optional().catch(undefined);

export default async function Exports({ params, searchParams }: PageProps<"/organize/[slug]/deliver/exports">) {
  const { slug } = await params;
  const query = await searchParams;
  const before = Before.parse(query.before);
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { role, exports, next } = orNotFound(await listExports(id, slug, before));
  const exporting = may(role, "steward");
  const refused = keptForm() ? undefined : readRefused(query, locale);
  const base = `/organize/${slug}/deliver/exports`;
  return (
    <>
      <h1>{t("exports.title")}</h1>
      <p className="lead">{t("exports.lead")}</p>
      <DoneMessage of="exports" name={query.done} />
      <div tabIndex={-1} role="alert" className={refused ? "errors" : undefined}>
        {refused && <p>{refused.problem}</p>}
        {refused && refused.issues.length > 0 && (
          <ul>
            {refused.issues.map(({ field, message }) => (
              <li key={field}>
                <a href={`#${refused.kind}-${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {exporting ? (
        <Choice slug={slug} organizerId={id} query={query} refused={refused} />
      ) : (
        <p>{t("exports.readOnly")}</p>
      )}
      <section aria-labelledby="ledger-title">
        <h2 id="ledger-title">{t("exports.ledger")}</h2>
        {exports.length === 0 ? <p>{t("exports.none")}</p> : <Ledger exports={exports} />}
        <p className="actions">
          {next && <a href={`${base}?before=${next}`}>{t("exports.older")}</a>}
          <a href={base}>{t(before ? "exports.newest" : "exports.refresh")}</a>
        </p>
      </section>
      {exporting && (
        <section id="keys" aria-labelledby="keys-title">
          <h2 id="keys-title">{t("exports.keysTitle")}</h2>
          <p>{t("exports.keysLead")}</p>
          <MadeKey slug={slug} />
          <Keys slug={slug} keys={orNotFound(await listKeys(id, slug)).keys} />
          <NewKey slug={slug} />
        </section>
      )}
    </>
  );
}
