import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { findMember } from "#lib/team/list.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { change, remove } from "../actions.ts";
import { RoleChoice } from "../role-choice.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("team.manage") };
}

export default async function Member({ params }: PageProps<"/organize/[slug]/team/[member]">) {
  const { slug, member: memberParam } = await params;
  const { id: own } = await requireOrganizer();
  const { t } = await consoleText();
  const memberId = z.uuid().safeParse(memberParam).data ?? notFound();
  const { member, last } = orNotFound(await findMember(own, slug, memberId));
  const { id, email, role } = member;
  const name = member.name || email;
  const kept = keptForm("role");
  return (
    <>
      <h1>{t("team.memberTitle", { name })}</h1>
      <p>
        {name !== email && `${email} · `}
        <a href={`/organize/${slug}/team`}>{t("team.backToTeam")}</a>
      </p>
      {last && <p className="notice">{t("team.lastOwner")}</p>}
      {!last && (
        <section className="panel">
          <Form name="role" action={change}>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="member" value={id} />
            <RoleChoice title={t("team.newRole")} chosen={kept?.values.role ?? role} error={issueOf("role", "role")} />
            <button type="submit">{t("team.saveRole")}</button>
          </Form>
        </section>
      )}
      {!last && id === own && (
        <p>
          <a href={`/organize/${slug}/team/leave`}>{t("team.leave")}</a>
        </p>
      )}
      {id !== own && (
        <section className="panel" aria-labelledby="remove-title">
          <h2 id="remove-title">{t("team.remove")}</h2>
          <p>{t("team.removeLead", { name })}</p>
          <Form name="remove" action={remove}>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="member" value={id} />
            <ConfirmBox label={t("team.removeSure", { name })} error={issueOf("remove", "sure")} />
            <button type="submit" className="danger">
              {t("team.removeButton")}
            </button>
          </Form>
        </section>
      )}
    </>
  );
}
