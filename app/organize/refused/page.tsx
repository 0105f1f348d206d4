import type { Metadata } from "next";
import { KeptTexts } from "../kept-texts.tsx";
import { consoleText } from "../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("refused.title") };
}

/** Replaces Next's empty response (lib/gateway/console.ts). */
export default async function Refused() {
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("refused.title")}</h1>
      <p className="lead">{t("refused.lead")}</p>
      <KeptTexts form="lost" />
      <p>
        <a className="button" href="/organize">
          {t("refused.home")}
        </a>
      </p>
    </>
  );
}
