import type { Metadata } from "next";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/forms/kept.ts";
import { CONSOLE_LOCALES } from "#lib/locale/console.ts";
import { listSessions } from "#lib/organizers/sessions.ts";
import { Form } from "../form.tsx";
import { consoleText, requireOrganizer, sessionToken } from "../session.ts";
import { Status } from "../status.tsx";
import { endAll, endOne, saveAccount } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("account.title") };
}

export default async function Account({ searchParams }: PageProps<"/organize/account">) {
  const { id, name, email } = await requireOrganizer();
  const { done } = await searchParams;
  const { locale, t } = await consoleText();
  const sessions = await listSessions(id, await sessionToken());
  const kept = keptForm("account");
  const at = (date: Date) => date.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return (
    <>
      <h1>{t("account.title")}</h1>
      <p className="lead">{t("account.lead")}</p>
      <Status>{(done === "saved" && t("account.saved")) || (done === "ended" && t("account.ended"))}</Status>
      <Form name="account" action={saveAccount}>
        <Field
          name="name"
          label={t("account.name")}
          hint={t("account.nameHint")}
          error={kept?.issues.find(({ field }) => field === "name")?.message}
          autoComplete="name"
          defaultValue={kept?.values.name ?? name}
          required
        />
        <dl className="facts">
          <div>
            <dt>{t("account.email")}</dt>
            <dd>{email}</dd>
          </div>
        </dl>
        <Field name="locale" label={t("account.language")}>
          <select id="locale" name="locale" defaultValue={kept?.values.locale ?? locale}>
            {CONSOLE_LOCALES.map((code) => (
              <option key={code} value={code} lang={code}>
                {new Intl.DisplayNames(code, { type: "language" }).of(code)}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit">{t("account.save")}</button>
      </Form>
      <section id="sessions" aria-labelledby="sessions-title">
        <h2 id="sessions-title">{t("account.sessions")}</h2>
        <p>{t("account.sessionsLead")}</p>
        <ul className="rows">
          {sessions.map(({ id: session, agent, createdAt, seenAt, current }) => (
            <li key={session}>
              <div>
                <strong>
                  {agent || t("account.unknownAgent")} {current && `(${t("account.current")})`}
                </strong>
                <span className="note">
                  {t("account.since")}: {at(createdAt)} · {t("account.seen")}: {at(seenAt)} UTC
                </span>
              </div>
              <form action={endOne}>
                <input type="hidden" name="id" value={session} />
                <button
                  className="plain"
                  type="submit"
                  aria-label={t("account.endNamed", { agent: agent || t("account.unknownAgent"), date: at(seenAt) })}
                >
                  {t("account.end")}
                </button>
              </form>
            </li>
          ))}
        </ul>
        <form action={endAll} className="form">
          <p className="hint">{t("account.endAllHint")}</p>
          <button type="submit" className="plain">
            {t("account.endAll")}
          </button>
        </form>
      </section>
    </>
  );
}
