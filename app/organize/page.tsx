import type { Metadata } from "next";
import { Field } from "#app/ui/field.tsx";
import { listOwn, type OwnCampaign } from "#lib/campaigns/list-own.ts";
import { countEach } from "#lib/counters/count.ts";
import { countEachSince } from "#lib/counters/history.ts";
import { startOf } from "#lib/counters/intervals.ts";
import { DoneMessage } from "./done-message.tsx";
import { Invitations } from "./invitations.tsx";
import { consoleText, requireOrganizer } from "./session.ts";
import { timeWords } from "./time.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("home.title") };
}

/** Below this number a list needs no search. */
const SEARCHED_MIN = 6;
const ORDERS = ["newest", "signatures", "title"] as const;
type Listed = OwnCampaign & { count: number; today: number };

export default async function Campaigns({ searchParams }: PageProps<"/organize">) {
  const { id, host } = await requireOrganizer();
  const { done, q = "", order: wanted } = await searchParams;
  const { locale, t } = await consoleText();
  const all = await listOwn(id, locale);
  const ids = all.map((campaign) => campaign.id);
  const [counts, ofToday] = await Promise.all([countEach(ids), countEachSince(ids, startOf(new Date(), "day"))]);
  const order = ORDERS.find((one) => one === wanted) ?? "newest";
  const sought = String(q).trim().toLocaleLowerCase(locale);
  const campaigns = all
    .filter(({ title, slug }) => `${title} ${slug}`.toLocaleLowerCase(locale).includes(sought))
    .map((campaign) => ({ ...campaign, count: counts.get(campaign.id) ?? 0, today: ofToday.get(campaign.id) ?? 0 }));
  if (order === "signatures") campaigns.sort((one, other) => other.count - one.count);
  if (order === "title") campaigns.sort((one, other) => one.title.localeCompare(other.title, locale));
  return (
    <>
      <h1>{t("home.title")}</h1>
      <p className="lead">{t("home.lead")}</p>
      <DoneMessage of="home" name={done} />
      <Invitations />
      {all.length === 0 && (
        <div className="panel">
          <p>{t("home.none")}</p>
          <p>{t(host ? "home.noneHost" : "home.noneGuest")}</p>
        </div>
      )}
      {host && (
        <p>
          <a className="button" href="/organize/new">
            {t("home.create")}
          </a>
        </p>
      )}
      {all.length >= SEARCHED_MIN && <Choosing q={String(q)} order={order} />}
      {all.length > 0 && campaigns.length === 0 && <p>{t("home.noneFound")}</p>}
      {campaigns.length > 0 && (
        <ul className="rows">
          {campaigns.map((campaign) => (
            <Row key={campaign.slug} campaign={campaign} />
          ))}
        </ul>
      )}
    </>
  );
}

async function Choosing({ q, order }: { q: string; order: string }) {
  const { t } = await consoleText();
  return (
    <form method="get" className="choosing">
      <Field name="q" type="search" label={t("home.search")} defaultValue={q} />
      <Field name="order" label={t("home.order")}>
        <select id="order" name="order" defaultValue={order}>
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`home.orders.${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" className="plain">
        {t("signatories.show")}
      </button>
    </form>
  );
}

async function Row({ campaign }: { campaign: Listed }) {
  const { locale, t } = await consoleText();
  const { slug, title, state, role, opensAt, closesAt, timeZone, count, today } = campaign;
  const isOver = state === "closed" || state === "archived";
  const start = opensAt && state === "not_open" && t("home.opens", { date: timeWords(opensAt, locale, timeZone) });
  const end = closesAt && t(isOver ? "home.closed" : "home.closes", { date: timeWords(closesAt, locale, timeZone) });
  const facts = [`/${slug}`, t(`home.role.${role}`), start, end];
  return (
    <li>
      <div>
        <h2>
          <a href={`/organize/${slug}`}>{title}</a>
        </h2>
        <span className="note">
          <span className={`badge ${state}`}>{t(`home.state.${state}`)}</span> {facts.filter(Boolean).join(" · ")}
        </span>
      </div>
      {state !== "draft" && (
        <p className="counted">
          {t.rich("home.counted", { count, n: (number) => <strong>{number}</strong> })}
          {today !== 0 && (
            <span className="note">
              {t("home.today", { change: today.toLocaleString(locale, { signDisplay: "exceptZero" }) })}
            </span>
          )}
        </p>
      )}
    </li>
  );
}
