import type { Metadata } from "next";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { listTeam } from "#lib/team/list.ts";
import { issueOf } from "../../../field-error.ts";
import { findOwn } from "../../../find-own.ts";
import { Form } from "../../../form.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { leave } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("team.leaveTitle") };
}

export default async function Leave({ params }: PageProps<"/organize/[slug]/team/leave">) {
  const { slug } = await params;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaign } = orNotFound(await findOwn(id, slug, locale));
  const { owners } = orNotFound(await listTeam(id, slug));
  const last = campaign.role === "owner" && owners === 1;
  const error = issueOf("leave", "sure");
  return (
    <>
      <h1>{t("team.leaveTitle")}</h1>
      {last ? (
        <p className="notice">{t("team.lastOwner")}</p>
      ) : (
        <>
          <p className="lead">{t("team.leaveLead", { title: campaign.title })}</p>
          <Form name="leave" action={leave}>
            <input type="hidden" name="slug" value={slug} />
            <ConfirmBox label={t("team.leaveSure")} error={error} />
            <button type="submit" className="danger">
              {t("team.leaveButton")}
            </button>
          </Form>
        </>
      )}
      <p>
        <a href={`/organize/${slug}/team`}>{t("team.backToTeam")}</a>
      </p>
    </>
  );
}
