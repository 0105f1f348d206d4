import type { Metadata } from "next";
import { keptForm } from "#lib/http/forms/keep.ts";
import { consoleText } from "../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("unaccepted.title") };
}

/** Shown for requests refused before their body was read (lib/gateway/console.ts). */
export default async function Unaccepted() {
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("unaccepted.title")}</h1>
      <p className="lead">{keptForm("unaccepted")?.problem ?? t("unaccepted.unreadable")}</p>
      <p>
        <a className="button" href="/organize">
          {t("unaccepted.home")}
        </a>
      </p>
    </>
  );
}
