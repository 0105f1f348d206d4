import type { Metadata } from "next";
import { Errors } from "#app/ui/errors.tsx";
import { keptForm } from "#lib/forms/kept.ts";
import { consoleText } from "../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("ended.title") };
}

const LONG = 60;

/** Stands in for what an organizer sent after the session had ended: the whole form, to be sent again. */
export default async function Ended() {
  const { t } = await consoleText();
  const kept = keptForm("ended");
  const fields = Object.entries(kept?.values ?? {});
  const typed = fields.filter(([name, value]) => !/^(action|began-.*)$/.test(name) && value.length > LONG);
  return (
    <>
      <h1>{t("ended.title")}</h1>
      <p className="lead">{t("ended.lead")}</p>
      <p>
        <a className="button" href="/organize/log-in" target="_blank" rel="noopener">
          {t("ended.logIn")}
        </a>
      </p>
      {kept && (
        <form
          method="post"
          encType="multipart/form-data"
          action={kept.more?.path}
          className="form"
          data-form="ended"
          data-unreachable={t("frame.unreachable")}
          data-submitting={t("frame.submitting")}
        >
          <Errors title="" />
          <input type="hidden" name={`$ACTION_ID_${kept.values.action}`} />
          {fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {typed.map(([name, value]) => (
            <div className="field" key={name}>
              <label htmlFor={name}>{t("ended.typed")}</label>
              <textarea id={name} readOnly rows={8} value={value} />
            </div>
          ))}
          <button type="submit">{t("ended.again")}</button>
        </form>
      )}
    </>
  );
}
