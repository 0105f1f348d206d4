import { Errors } from "#app/ui/errors.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { listInvitations } from "#lib/team/respond-to-invitation.ts";
import { accept, decline } from "./invited.ts";
import { consoleText, requireOrganizer } from "./session.ts";

export async function Invitations() {
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const invitations = await listInvitations(id, locale);
  const kept = keptForm("invitation");
  if (invitations.length === 0 && !kept) return null;
  return (
    <section className="panel" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{t("home.invitations")}</h2>
      {kept && <Errors errors={kept} title={t("frame.errorsTitle")} />}
      <p>{t("team.invitationsLead")}</p>
      <ul className="rows">
        {invitations.map(({ slug, title, role, inviter }) => (
          <li key={slug}>
            <div>
              <strong>
                {t("home.invited", {
                  inviter: inviter || t("team.somebody"),
                  title,
                  role: t(`home.role.${role}`).toLocaleLowerCase(locale),
                })}
              </strong>
              <span className="note">{t(`home.roleMeans.${role}`)}</span>
            </div>
            <div className="actions">
              <form action={accept}>
                <input type="hidden" name="slug" value={slug} />
                <button type="submit" aria-label={t("home.acceptNamed", { title })}>
                  {t("home.accept")}
                </button>
              </form>
              <form action={decline}>
                <input type="hidden" name="slug" value={slug} />
                <button type="submit" className="plain" aria-label={t("home.declineNamed", { title })}>
                  {t("home.decline")}
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
