import { Errors } from "#app/ui/errors.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import type { Invited } from "#lib/team/list.ts";
import { consoleText } from "../../session.ts";
import { dayWords } from "../../time.ts";
import { again, recall } from "./actions.ts";

export async function InvitedList({ slug, invited }: { slug: string; invited: Invited[] }) {
  const { locale, t } = await consoleText();
  return (
    <section aria-labelledby="invited-title">
      <h2 id="invited-title">{t("team.invited")}</h2>
      <Errors errors={keptForm("invited")} title={t("frame.errorsTitle")} />
      {invited.length === 0 && <p>{t("team.invitedNone")}</p>}
      <ul className="rows">
        {invited.map(({ id, email, role, invitedAt, mayAgain }) => (
          <li key={id}>
            <div>
              <strong>{email}</strong> <span className="badge">{t(`home.role.${role}`)}</span>
              <span className="note">{t("team.invitedAt", { date: dayWords(invitedAt, locale) })}</span>
              {!mayAgain && <span className="note">{t("team.againLater")}</span>}
            </div>
            <div className="actions">
              {mayAgain && (
                <form action={again}>
                  <input type="hidden" name="slug" value={slug} />
                  <input type="hidden" name="member" value={id} />
                  <button type="submit" className="plain" aria-label={t("team.againNamed", { name: email })}>
                    {t("team.again")}
                  </button>
                </form>
              )}
              <form action={recall}>
                <input type="hidden" name="slug" value={slug} />
                <input type="hidden" name="member" value={id} />
                <button type="submit" className="plain" aria-label={t("team.recallNamed", { name: email })}>
                  {t("team.recall")}
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
