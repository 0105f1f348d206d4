import type { Metadata } from "next";
import { listTeam } from "#lib/team/list.ts";
import { DoneMessage } from "../../done-message.tsx";
import { orNotFound } from "../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../session.ts";
import { dayWords } from "../../time.ts";
import { Invite } from "./invite.tsx";
import { InvitedList } from "./invited-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("team.title") };
}

export default async function Team({ params, searchParams }: PageProps<"/organize/[slug]/team">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const { id: own } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { role, members, invited } = orNotFound(await listTeam(own, slug));
  const base = `/organize/${slug}/team`;
  return (
    <>
      <h1>{t("team.title")}</h1>
      <p className="lead">{t("team.lead")}</p>
      <DoneMessage of="team" name={done} />
      <section aria-labelledby="members-title">
        <h2 id="members-title">{t("team.members")}</h2>
        <ul className="rows">
          {members.map((member) => (
            <li key={member.id}>
              <div>
                <strong>
                  {member.name || member.email} {member.id === own && `(${t("team.you")})`}
                </strong>{" "}
                <span className="badge">{t(`home.role.${member.role}`)}</span>
                <span className="note">
                  {member.name && `${member.email} · `}
                  {t("team.since", { date: dayWords(member.since, locale) })}
                </span>
                <span className="note">{t(`home.roleMeans.${member.role}`)}</span>
              </div>
              {member.id === own && <a href={`${base}/leave`}>{t("team.leave")}</a>}
              {role === "owner" && (
                <a
                  href={`${base}/${member.id}`}
                  aria-label={t("team.manageNamed", { name: member.name || member.email })}
                >
                  {t("team.manage")}
                </a>
              )}
            </li>
          ))}
        </ul>
      </section>
      {role === "owner" && (
        <>
          <InvitedList slug={slug} invited={invited} />
          <Invite slug={slug} />
        </>
      )}
    </>
  );
}
