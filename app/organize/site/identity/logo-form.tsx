import { Field } from "#app/ui/field.tsx";
import { PICTURE_MAX } from "#lib/pictures/shrink.ts";
import { siteInForce } from "#lib/site/in-force.ts";
import { issueOf } from "../../field-error.ts";
import { Form } from "../../form.tsx";
import { consoleText } from "../../session.ts";
import { attach, detach } from "./actions.ts";

export async function LogoForm() {
  const { t } = await consoleText();
  const { logo } = siteInForce();
  return (
    <section className="panel" aria-labelledby="logo-title">
      <h2 id="logo-title">{t("identity.logo")}</h2>
      <p>{t("identity.logoLead")}</p>
      {logo && (
        <>
          {/* biome-ignore lint/performance/noImgElement: it is already small and cached by us */}
          <img className="thumbnail" src={`/api/logo/${logo.digest}.webp`} alt={t("identity.logo")} />
          <form action={detach}>
            <button type="submit" className="danger">
              {t("updates.picture.remove")}
            </button>
          </form>
        </>
      )}
      <Form name="logo" action={attach}>
        <Field
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          label={t(logo ? "updates.picture.other" : "updates.picture.choose")}
          hint={t("identity.logoHint")}
          error={issueOf("logo", "picture")}
          data-max={PICTURE_MAX}
          data-heavy={t("errors.picture.picture_too_large")}
          required
        />
        <button type="submit" className="plain">
          {t("updates.picture.add")}
        </button>
      </Form>
    </section>
  );
}
