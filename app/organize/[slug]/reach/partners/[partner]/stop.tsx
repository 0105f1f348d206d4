import { consoleText } from "../../../../session.ts";
import { stop } from "../actions.ts";
import { ConfirmForm } from "./confirm-form.tsx";

export async function Stop({ slug, partner, name }: { slug: string; partner: string; name: string }) {
  const { t } = await consoleText();
  return (
    <section className="panel" aria-labelledby="stop-title">
      <h2 id="stop-title">{t("partners.stopTitle")}</h2>
      <p>{t("partners.stopLead")}</p>
      <ConfirmForm
        {...{ name: "stop", action: stop, fields: { slug, partner } }}
        title={t("partners.stop")}
        consequence={t("partners.stopSure", { name })}
      />
    </section>
  );
}
