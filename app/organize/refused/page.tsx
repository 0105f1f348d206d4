import type { Metadata } from "next";
import { consoleText } from "../session.ts";
import { Typed } from "../typed.tsx";

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
      <Typed form="lost" />
      <p>
        <a className="button" href="/organize">
          {t("refused.home")}
        </a>
      </p>
    </>
  );
}
