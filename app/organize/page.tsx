import type { Metadata } from "next";
import { listOwn, type OwnCampaign } from "#lib/campaigns/list-own.ts";
import { countEach } from "#lib/counters/count.ts";
import { DoneMessage } from "./done-message.tsx";
import { Invitations } from "./invitations.tsx";
import { consoleText, requireOrganizer } from "./session.ts";
import { timeWords } from "./time.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("home.title") };
}

export default async function Campaigns({ searchParams }: PageProps<"/organize">) {
  const { id, host } = await requireOrganizer();
  const { done } = await searchParams;
  const { locale, t } = await consoleText();
  const campaigns = await listOwn(id, locale);
  const counts = await countEach(campaigns.map((campaign) => campaign.id));
  return (
    <>
      <h1>{t("home.title")}</h1>
      <p className="lead">{t("home.lead")}</p>
      <DoneMessage of="home" name={done} />
      <Invitations />
      {campaigns.length === 0 && (
        <div className="panel">
          <p>{t("home.none")}</p>
          <p>{t(host ? "home.noneHost" : "home.noneGuest")}</p>
        </div>
      )}
      {host && (
        <p>
          <a className="button" href="/organize/new">
            {t("home.create")}
          </a>{" "}
          <a href="/organize/account/erasure">{t("erasure.link")}</a>
        </p>
      )}
      {campaigns.length > 0 && (
        <ul className="rows">
          {campaigns.map((campaign) => (
            <Row key={campaign.slug} campaign={campaign} count={counts.get(campaign.id) ?? 0} />
          ))}
        </ul>
      )}
    </>
  );
}

async function Row({ campaign, count }: { campaign: OwnCampaign; count: number }) {
  const { locale, t } = await consoleText();
  const { slug, title, state, role, opensAt, closesAt, timeZone } = campaign;
  const isOver = state === "closed" || state === "archived";
  const start = opensAt && state === "not_open" && t("home.opens", { date: timeWords(opensAt, locale, timeZone) });
  const end = closesAt && t(isOver ? "home.closed" : "home.closes", { date: timeWords(closesAt, locale, timeZone) });
  const facts = [`/${slug}`, t(`home.role.${role}`), state !== "draft" && t("home.signatures", { count }), start, end];
  return (
    <li>
      <div>
        <h2>
          <a href={`/organize/${slug}`}>{title}</a>
        </h2>
        <span className="note">{facts.filter(Boolean).join(" · ")}</span>
      </div>
      <span className={`badge ${state}`}>{t(`home.state.${state}`)}</span>
    </li>
  );
}
