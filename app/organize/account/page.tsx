import type { Metadata } from "next";
import { Facts } from "#app/ui/facts.tsx";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { LOCALES, languageName } from "#lib/locale/locales.ts";
import { listSessions } from "#lib/organizers/sessions.ts";
import { DoneMessage } from "../done-message.tsx";
import { issueOf } from "../field-error.ts";
import { Form } from "../form.tsx";
import { consoleText, requireOrganizer, sessionToken } from "../session.ts";
import { endAll, endOne, saveAccount } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("account.title") };
}

export default async function Account({ searchParams }: PageProps<"/organize/account">) {
  const { id, name, email, locale: own } = await requireOrganizer();
  const { done } = await searchParams;
  const { locale, t } = await consoleText();
  const sessions = await listSessions(id, await sessionToken());
  const kept = keptForm("account");
  const at = (date: Date) => date.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return (
    <>
      <h1>{t("account.title")}</h1>
      <p className="lead">{t("account.lead")}</p>
      <DoneMessage of="account" name={done} />
      <Form name="account" action={saveAccount}>
        <Field
          name="name"
          label={t("account.name")}
          hint={t("account.nameHint")}
          error={issueOf("account", "name")}
          autoComplete="name"
          defaultValue={kept?.values.name ?? name}
          required
        />
        <Facts rows={[[t("account.email"), email]]} />
        <Field name="locale" label={t("account.language")} hint={t("account.languageHint")}>
          <select id="locale" name="locale" defaultValue={kept?.values.locale ?? own} aria-describedby="locale-hint">
            {LOCALES.map((code) => (
              <option key={code} value={code} lang={code}>
                {languageName(code, code)}
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
