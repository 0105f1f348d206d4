import { siteInForce } from "#lib/site/in-force.ts";
import { PictureForm } from "../../picture-form.tsx";
import { consoleText } from "../../session.ts";
import { attach, detach } from "./actions.ts";

export async function LogoForm() {
  const { t } = await consoleText();
  const { logo } = siteInForce();
  const shown = logo ? { src: `/api/logo/${logo.digest}.webp`, alt: t("identity.logo") } : undefined;
  return (
    <section className="panel" aria-labelledby="logo-title">
      <h2 id="logo-title">{t("identity.logo")}</h2>
      <p>{t("identity.logoLead")}</p>
      <PictureForm name="logo" hint={t("identity.logoHint")} {...{ shown, attach, detach }} />
    </section>
  );
}
