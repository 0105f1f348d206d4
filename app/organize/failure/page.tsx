import type { Metadata } from "next";
import { consoleText } from "../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("failure.title") };
}

/** Replaces Next's empty response (lib/gateway/console.ts). */
export default async function Failure() {
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("failure.title")}</h1>
      <p className="lead">{t("failure.lead")}</p>
      <p>
        <a className="button" href="/organize">
          {t("failure.home")}
        </a>
      </p>
    </>
  );
}
