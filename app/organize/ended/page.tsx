import type { Metadata } from "next";
import { Errors } from "#app/ui/errors.tsx";
import { actionField } from "#lib/gateway/next/actions.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { isLong, KeptTexts } from "../kept-texts.tsx";
import { consoleText } from "../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t(keptForm("unconfirmed") ? "confirm.title" : "ended.title") };
}

/** For a form sent after the session ended, or that needs a fresh one; a button sends it again after logging in. */
export default async function Ended() {
  const { t } = await consoleText();
  const unconfirmed = keptForm("unconfirmed");
  const kept = unconfirmed ?? keptForm("ended");
  const hidden = Object.entries(kept?.values ?? {}).filter((field) => !isLong(field));
  const action = kept?.values.action;
  return (
    <>
      <h1>{t(unconfirmed ? "confirm.title" : "ended.title")}</h1>
      {unconfirmed ? (
        <>
          <p className="lead">{t("confirm.lead")}</p>
          <p>{t("confirm.how")}</p>
        </>
      ) : (
        <>
          <p className="lead">{t(action ? "ended.lead" : "ended.leadButton")}</p>
          <p>
            <a className="button" href="/organize/log-in" target="_blank" rel="noopener">
              {t("ended.logIn")}
            </a>
          </p>
        </>
      )}
      {action && (
        <form
          method="post"
          encType="multipart/form-data"
          action={kept?.more?.path}
          className="form"
          data-form="ended"
          data-unreachable={t("frame.unreachable")}
          data-submitting={t("frame.submitting")}
        >
          <Errors title="" />
          <input type="hidden" name={actionField(action)} />
          {hidden.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <KeptTexts form={unconfirmed ? "unconfirmed" : "ended"} sending />
          <button type="submit">{t(unconfirmed ? "confirm.again" : "ended.again")}</button>
        </form>
      )}
    </>
  );
}
