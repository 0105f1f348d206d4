import type { ReactNode } from "react";
import { Form } from "../../../../form.tsx";
import { consoleText } from "../../../../session.ts";
import { makeKey, revokeKey } from "../actions.ts";
import { KeyField } from "../key-field.tsx";
import { ConfirmForm } from "./confirm-form.tsx";

type Props = { slug: string; partner: string; inForce?: string; former: string[]; stopped: boolean };

export async function KeyPart({ slug, partner, inForce, former, stopped }: Props) {
  const { locale, t } = await consoleText();
  const code = (words: ReactNode) => <code>{words}</code>;
  return (
    <section className="panel" id="key-part" aria-labelledby="key-title">
      <h2 id="key-title">{t("partners.key")}</h2>
      {inForce ? (
        <>
          <p>{t.rich("partners.keyNow", { key: inForce, code })}</p>
          <ConfirmForm
            {...{ name: "revoke-key", action: revokeKey, fields: { slug, partner, key: inForce } }}
            title={t("partners.keyRevoke")}
            consequence={t("partners.keyRevokeSure")}
          />
        </>
      ) : (
        <>
          <p>{t(stopped ? "partners.resume" : "partners.keyNone")}</p>
          <Form name="key" action={makeKey}>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="partner" value={partner} />
            <KeyField form="key" />
            <button type="submit">{t("partners.keyMake")}</button>
          </Form>
        </>
      )}
      {former.length > 0 && (
        <p className="small">
          {t("partners.keysFormer", { keys: new Intl.ListFormat(locale).format(former), count: former.length })}
        </p>
      )}
    </section>
  );
}
