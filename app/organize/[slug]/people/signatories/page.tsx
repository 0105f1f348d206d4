import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { codesOf, describeIssues } from "#lib/http/issues.ts";
import { consoleMessages } from "#lib/locale/console.ts";
import { addressesIn, Filter, paramsOf } from "#lib/search/filter.ts";
import { findSignatories } from "#lib/search/find.ts";
import { readCursor } from "#lib/signatures/list.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { ByAddress } from "./by-address.tsx";
import { Filters } from "./filters.tsx";
import { Selection } from "./selection.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("signatories.title") };
}

export default async function Signatories({ params, searchParams }: PageProps<"/organize/[slug]/people/signatories">) {
  const { slug } = await params;
  const { after, done, typed, ...query } = await searchParams;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const base = `/organize/${slug}/people/signatories`;
  const addresses = addressesIn(query);
  if (addresses.length > 0) redirect(`${base}?${withoutAddresses(query, addresses)}`);
  const parsed = Filter.safeParse(query);
  const filter = parsed.data ?? {};
  const codes = [...(parsed.error ? codesOf(parsed.error) : []), ...sought(typed)];
  const issues = describeIssues(codes, consoleMessages[locale].errors);
  const cursor = readCursor(typeof after === "string" ? after : undefined);
  const found = orNotFound(await findSignatories(id, slug, filter, cursor));
  const nobody = { signatories: [], next: undefined, since: undefined, total: 0 };
  const { signatories, next, since, total } = issues.length === 0 ? found : nobody;
  const chosen = new URLSearchParams(paramsOf(filter));
  const isNarrowed = chosen.size > 0 || issues.length > 0;
  return (
    <>
      <h1>{t("signatories.title")}</h1>
      <p className="lead">{t("signatories.lead")}</p>
      <DoneMessage of="signatories" name={done} />
      <Filters
        slug={slug}
        campaignId={found.campaignId}
        values={issues.length === 0 ? paramsOf(filter) : query}
        issues={issues}
        isNarrowed={isNarrowed}
      />
      <ByAddress slug={slug} isOpen={sought(typed).length > 0} />
      {issues.length === 0 && <Total total={total} shown={signatories.length} {...{ cursor, isNarrowed, since }} />}
      <p className="actions">
        {signatories.length > 0 && (
          <a href={`/organize/${slug}/deliver/exports${chosen.size > 0 ? `?${chosen}` : ""}`}>
            {t("signatories.exportThese")}
          </a>
        )}
        {chosen.size > 0 && signatories.length > 0 && (
          <a href={`/organize/${slug}/people/rulings/new?${chosen}`}>{t("signatories.invalidateAll")}</a>
        )}
        <a href={`/organize/${slug}/people/rulings`}>{t("signatories.rulings")}</a>
      </p>
      {signatories.length > 0 && (
        <Selection slug={slug} signatories={signatories} back={String(withAfter(chosen, cursor))} />
      )}
      <nav className="actions" aria-label={t("signatories.title")}>
        {cursor && <a href={`${base}?${chosen}`}>{t("signatories.newest")}</a>}
        {next && (
          <a rel="next" href={`${base}?${withAfter(chosen, next)}`}>
            {t(since ? "signatories.further" : "signatories.next")}
          </a>
        )}
      </nav>
    </>
  );
}

function withAfter(chosen: URLSearchParams, after: string | undefined): URLSearchParams {
  return new URLSearchParams([...chosen, ...(after ? [["after", after]] : [])]);
}

type Query = Record<string, string | string[] | undefined>;

/** The query without values that contain an email address; `typed` has the names of their fields. */
function withoutAddresses(query: Query, addresses: string[]): URLSearchParams {
  const others = Object.entries(query).filter(([name]) => !addresses.includes(name));
  const kept = others.flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value]));
  return new URLSearchParams([...kept, ...addresses.map((name) => ["typed", name])]);
}

function sought(typed: string | string[] | undefined) {
  return [typed ?? []].flat().map((field) => ({ field, code: "address_sought" }));
}

type TotalProps = { total?: number; shown: number; cursor?: string; since?: Date; isNarrowed: boolean };

/** The total; on later pages only if it is known. */
async function Total({ total, shown, cursor, since, isNarrowed }: TotalProps) {
  const { locale, t } = await consoleText();
  if (since)
    return <p className="total-line">{t("signatories.part", { count: shown, date: timeWords(since, locale) })}</p>;
  if (total === undefined && cursor) return null;
  const text =
    total === undefined
      ? t("signatories.moreThan", { count: shown })
      : t(total === 0 && !isNarrowed ? "signatories.noneYet" : "signatories.total", { count: total });
  return <p className="total-line">{text}</p>;
}
