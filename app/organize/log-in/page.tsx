import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AsTyped } from "#app/ui/as-typed.tsx";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { isLogInClosed } from "#lib/organizers/closed.ts";
import { LINK_MINUTES } from "#lib/organizers/link.ts";
import { pathInConsole } from "#lib/organizers/path.ts";
import { issueOf } from "../field-error.ts";
import { Form } from "../form.tsx";
import { consoleText, findSession } from "../session.ts";
import { send } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("logIn.title") };
}

export default async function LogIn({ searchParams }: PageProps<"/organize/log-in">) {
  const { to, done } = await searchParams;
  const { t } = await consoleText();
  const path = pathInConsole(to);
  if ((await findSession()) && done === undefined) redirect(path);
  if (done === "sent") {
    return (
      <>
        <h1>{t("logIn.sent")}</h1>
        <p className="lead" role="status">
          {t("logIn.sentLead", { minutes: LINK_MINUTES })}
        </p>
        <p>{t("logIn.sentHelp")}</p>
        <p>
          <a href="/organize/log-in">{t("logIn.again")}</a>
        </p>
      </>
    );
  }
  const kept = keptForm("log-in");
  return (
    <>
      <h1>{t("logIn.title")}</h1>
      <p className="lead">{t("logIn.lead")}</p>
      {(await isLogInClosed()) && <p className="notice">{t("logIn.closed")}</p>}
      {(done === "out" || done === "left" || done === "declined") && (
        <p className="notice" role="status">
          {t(done === "out" ? "logIn.loggedOut" : `home.done.${done}`)}
        </p>
      )}
      <Form name="log-in" action={send}>
        <input type="hidden" name="to" value={kept?.values.to ?? path} />
        <AsTyped {...kept} />
        <Field
          name="email"
          type="email"
          label={t("logIn.email")}
          error={issueOf("log-in", "email")}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={kept?.values.email}
          required
        />
        <button type="submit">{t("logIn.submit")}</button>
      </Form>
      <p className="small">{t("logIn.signatory")}</p>
    </>
  );
}
