import { SCOPES } from "#lib/webhooks/schema.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { ConfirmForm } from "../partners/[partner]/confirm-form.tsx";
import { remove, renew, resume, test } from "./actions.ts";
import { Events } from "./events.tsx";
import type { Listed } from "./listed.ts";

export async function Webhook({ slug, webhook }: { slug: string; webhook: Listed }) {
  const { locale, t } = await consoleText();
  const { id, name, host, scopes, createdAt, stoppedAt, stoppedBy, events } = webhook;
  const fields = { slug, webhook: id };
  const date = stoppedAt && timeWords(stoppedAt, locale);
  return (
    <section className="panel" aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>
        <bdi>{name}</bdi>{" "}
        <span className={stoppedAt ? "badge missing" : "badge fresh"}>
          {t(stoppedAt ? "webhooks.ended" : "webhooks.works")}
        </span>
      </h2>
      <p>{t("webhooks.to", { host, date: timeWords(createdAt, locale) })}</p>
      <ul>
        {SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => (
          <li key={scope}>{t(`webhooks.scopes.${scope}`)}</li>
        ))}
      </ul>
      {date && <p className="error">{t(`webhooks.stopped.${stoppedBy === "gone" ? "gone" : "failures"}`, { date })}</p>}
      <div className="actions">
        {stoppedAt && (
          <Form name={`resume-${id}`} action={resume} className="">
            <Hidden fields={fields} />
            <button type="submit" aria-label={t("webhooks.resumeNamed", { name })}>
              {t("webhooks.resume")}
            </button>
          </Form>
        )}
        <Form name={`test-${id}`} action={test} className="">
          <Hidden fields={fields} />
          <button type="submit" className="plain" aria-label={t("webhooks.testNamed", { name })}>
            {t("webhooks.test")}
          </button>
        </Form>
      </div>
      <Events slug={slug} webhook={webhook} events={events} />
      <ConfirmForm
        {...{ name: `renew-${id}`, action: renew, fields: { ...fields, name }, plain: true }}
        title={t("webhooks.renew")}
        consequence={t("webhooks.renewSure")}
      />
      <ConfirmForm
        {...{ name: `remove-${id}`, action: remove, fields }}
        title={t("webhooks.remove")}
        consequence={t("webhooks.removeSure", { name })}
      />
    </section>
  );
}

function Hidden({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
